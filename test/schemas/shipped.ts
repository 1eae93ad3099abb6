/** The plans of the library, their schemas, and the YAML files that the schemas are for. */
import { readFileSync, readdirSync } from 'node:fs'
import { jsonSchemas, type JsonSchema } from '../../src/documents/json-schema.js'
import type { PlanDocument } from '../../src/documents/plan.js'
import type { Source } from '../../src/read/load.js'
import { rulesOf } from '../oracle/rules.js'

export const yamlBelow = (folder: string): readonly Source[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => ({ name: `${folder}/${name}`, text: readFileSync(`${folder}/${name}`, 'utf8') }))

export const plans: readonly PlanDocument[] = readdirSync('rules', { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() && entry.name !== 'facts' ? [rulesOf(entry.name)] : []))

export const planIds = plans.map(({ id }) => id)

export const schemas: ReadonlyMap<string, JsonSchema> = jsonSchemas(plans)
