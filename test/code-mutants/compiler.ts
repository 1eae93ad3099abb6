/** Whether the compiler takes a changed source: what it refuses is noticed by `npm run typecheck`, before any test. */
import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import ts from 'typescript'

export function compiler(configFile: string): (file: string, text: string) => boolean {
  const { options, fileNames } = ts.parseJsonConfigFileContent(ts.readConfigFile(configFile, (name) => readFileSync(name, 'utf8')).config, ts.sys, dirname(resolve(configFile)))
  let changed: { readonly path: string; readonly text: string } | undefined
  let version = 0
  const host: ts.LanguageServiceHost = {
    getCompilationSettings: () => options,
    getScriptFileNames: () => fileNames.filter((name) => name.includes('/src/')),
    getScriptVersion: (name) => (name === changed?.path ? `${version}` : '0'),
    getScriptSnapshot: (name) => {
      const text = name === changed?.path ? changed.text : ts.sys.readFile(name)
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text)
    },
    getCurrentDirectory: () => process.cwd(),
    getDefaultLibFileName: (of) => ts.getDefaultLibFilePath(of),
    fileExists: (name) => ts.sys.fileExists(name),
    readFile: (name) => ts.sys.readFile(name),
  }
  const service = ts.createLanguageService(host)
  return (file, text) => {
    version += 1
    changed = { path: resolve(file), text }
    return service.getSemanticDiagnostics(changed.path).length === 0 && service.getSyntacticDiagnostics(changed.path).length === 0
  }
}
