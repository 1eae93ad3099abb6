/** Faults planted on purpose: a harness that does not notice them notices nothing. */
import type { Run } from './input.js'

const forever = (): never => {
  for (;;);
}

export const planted: Readonly<Record<string, Run>> = {
  'planted-nothing': () => 'nothing',
  'planted-throw': () => {
    throw new TypeError('planted')
  },
  'planted-rejection': () => Promise.reject(new TypeError('planted')),
  'planted-forgotten-rejection': () => {
    void Promise.reject(new TypeError('planted'))
    return new Promise((resolve) => setTimeout(() => resolve('nothing'), 1000))
  },
  'planted-throw-of-no-error': () => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    throw undefined
  },
  'planted-abort': () => process.abort(),
  'planted-end': () => process.exit(0),
  'planted-memory': () => {
    const kept: unknown[] = []
    for (;;) kept.push(Array.from({ length: 10_000 }, (_, index) => ({ index })))
  },
  'planted-hang': () => forever(),
  'planted-wait': () => new Promise(() => undefined),
  'planted-slow': () => {
    const from = process.cpuUsage()
    while (process.cpuUsage(from).user + process.cpuUsage(from).system < 1_200_000);
    return 'slow'
  },
}
