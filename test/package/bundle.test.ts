import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { document as ownDocument } from '../../src/plans/dang-uy-khoi-2022.js'
import { planIds } from '../../src/plans/index.js'

interface Bundle {
  readonly text: string
  readonly bytes: number
  readonly gzip: number
  /** What of the project and of packages is in it, as paths. */
  readonly inputs: readonly string[]
  /** Modules that it still asks for when it runs. */
  readonly imports: readonly string[]
}

/** What a browser is sent of a page with this script, whose imports are those of the built package. */
async function bundled(script: string): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: script, resolveDir: process.cwd() },
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
    metafile: true,
    logLevel: 'silent',
  })
  const contents = outputFiles[0]?.contents ?? new Uint8Array()
  const outputs = Object.values(metafile.outputs)
  return {
    text: outputFiles[0]?.text ?? '',
    bytes: contents.length,
    gzip: gzipSync(contents, { level: 9 }).length,
    inputs: outputs.flatMap(({ inputs }) => Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path)),
    imports: outputs.flatMap(({ imports }) => imports.map(({ path }) => path)),
  }
}

const own = 'dang-uy-khoi-2022'
const others = planIds.filter((id) => id !== own)
const idOf = (id: string): RegExp => new RegExp(`\\bid:"${id}"`)
const notForBrowsers = /node_modules\/(yaml|json-rules-engine|jsonpath-plus|commander|zod\/v4\/(classic|locales))\//

describe('a page with one plan', () => {
  it.each([
    ['its own module', `import { dangUyKhoi2022 as plan } from 'binhxet/plans/dang-uy-khoi-2022'`],
    ['the index of all plans', `import { dangUyKhoi2022 as plan } from 'binhxet/plans'`],
  ])('from %s is sent no words of another, no YAML and no second engine', async (_, line) => {
    const { text, inputs, imports } = await bundled(`${line}\nimport { compile } from 'binhxet/core'\nglobalThis.program = compile(plan)`)
    expect(text).toMatch(idOf(own))
    expect(text).toContain(ownDocument.document.title)
    expect(others.filter((id) => idOf(id).test(text))).toEqual([])
    expect(inputs.filter((path) => notForBrowsers.test(path))).toEqual([])
    expect(imports).toEqual([])
  })

  it('has no other way to be sent the others than to ask for them', async () => {
    const { text } = await bundled(`import * as plans from 'binhxet/plans'\nglobalThis.plans = plans`)
    expect(planIds.filter((id) => !idOf(id).test(text))).toEqual([])
  })

  it('is sent one copy of the core', async () => {
    const { text } = await bundled(`import { compile } from 'binhxet/core'\nimport { openPlan } from 'binhxet/open'\nimport { document, dangUyKhoi2022 } from 'binhxet/plans/${own}'\nimport { ubndXa2023 } from 'binhxet/plans'\nglobalThis.all = [openPlan(document), ubndXa2023, dangUyKhoi2022].map((plan) => compile(plan))`)
    expect(text.split("is not one of the dossier's papers")).toHaveLength(2)
    expect(text.split(ownDocument.document.title)).toHaveLength(2)
    expect(others.filter((id) => idOf(id).test(text))).toEqual(['ubnd-xa-2023'])
  })
})

describe('the core without plans', () => {
  it('is at most 15 KB, minified and zipped, with all that it imports', async () => {
    const { gzip, inputs, imports } = await bundled(`import * as core from 'binhxet/core'\nglobalThis.core = core`)
    expect(gzip).toBeLessThanOrEqual(15_000)
    expect(gzip).toBeGreaterThan(8_000)
    expect(inputs.filter((path) => notForBrowsers.test(path) || /dist\/plans\//.test(path))).toEqual([])
    expect(imports).toEqual([])
  })
})
