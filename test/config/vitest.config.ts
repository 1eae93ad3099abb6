import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('../..', import.meta.url))
const report = process.env['VITEST_JSON']

export default defineConfig({
  root,
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'dist/**'],
    globalSetup: ['test/config/temporary.ts'],
    // The tests hold no state in modules: they may share them, and need not load them again for each file.
    isolate: false,
    // All the processors: a machine with two would otherwise use one.
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 30_000,
    allowOnly: false,
    ...(report === undefined ? {} : { reporters: ['default', 'json'], outputFile: { json: report } }),
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/plans/**'],
      reporter: ['text-summary', 'json-summary'],
    },
  },
})
