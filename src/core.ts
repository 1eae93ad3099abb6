/** The browser-safe core: judges checked dossiers under opened plans. No YAML, no Node API; plans bring their checks with them. */
export type { Plan } from './documents/open-plan.js'
export type { Dossier } from './documents/checked.js'
export type { Rulings } from './documents/check-rulings.js'
export type { PlanDocument } from './documents/plan.js'
export type { DossierOf, PlanNames, RulingsOf } from './documents/typed.js'
export type { DossierDocument } from './documents/dossier.js'
export type { RulingsDocument, Ruling } from './documents/rulings.js'
export type {
  Cause,
  Citation,
  ClauseVerdict,
  CriterionVerdict,
  Held,
  RulingUsed,
  SectionVerdict,
  ValueRead,
  Verdict,
} from './documents/verdict.js'
export { compile } from './decide/compile.js'
export type { CompileOptions, Program } from './decide/compile.js'
export type { CitedDocument } from './decide/cited.js'
export type { EvaluateOptions } from './decide/compiled.js'
export { why } from './decide/why.js'
export type { Reason } from './decide/why.js'
export type { Outcome, PossibleOutcome, VerdictOutcome } from './words/outcome.js'
export { formatProblem } from './words/problem.js'
export type { Problem, ProblemCode } from './words/problem.js'
export type { RatedName } from './words/level-names.js'
export { BinhxetError, isBinhxetError } from './words/error.js'
export { version } from './words/version.js'
