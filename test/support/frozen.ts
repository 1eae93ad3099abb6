/** Freezes a value and all that it holds, in maps and sets too; bytes cannot be frozen. */
export function deepFrozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value) && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const inner of Object.values(value)) deepFrozen(inner)
    if (value instanceof Map || value instanceof Set) for (const inner of [...value.entries()].flat()) deepFrozen(inner)
  }
  return value
}
