/** Measuring on a machine that does other things too: many short turns, taken by turns, and their medians. */

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[middle] ?? Number.NaN) : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2
}

/** Milliseconds of one call. */
export function timed(call: () => void): number {
  const from = performance.now()
  call()
  return performance.now() - from
}

export async function timedAsync(call: () => Promise<void>): Promise<number> {
  const from = performance.now()
  await call()
  return performance.now() - from
}
