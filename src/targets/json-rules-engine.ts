/** Plans for json-rules-engine: as rules for an application's own engine, and as a second opinion on a dossier. */
export { judgeWithRulesEngine } from './rules-engine/judge.js'
export type { EngineOutcomes } from './rules-engine/judge.js'
export { toRulesEngine } from './rules-engine/to-rules.js'
export type { RulesEngineRules, ToRulesOptions } from './rules-engine/to-rules.js'
