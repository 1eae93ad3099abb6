/** The library: the core, the readers of YAML and JSON text, and the report. */
export { BinhxetError, compile, formatProblem, isBinhxetError, openPlan, openSlate, review, version, why } from './core.js'
export type {
  Cause,
  Citation,
  CitedDocument,
  ClauseVerdict,
  CompileOptions,
  CriterionVerdict,
  Dossier,
  DossierDocument,
  DossierOf,
  EvaluateOptions,
  Held,
  Outcome,
  Plan,
  PlanDocument,
  PlanNames,
  PossibleOutcome,
  Problem,
  ProblemCode,
  Program,
  RatedName,
  Reason,
  ReviewOptions,
  Ruling,
  RulingUsed,
  Rulings,
  RulingsDocument,
  RulingsOf,
  SectionVerdict,
  Slate,
  SlateCause,
  SlateDocument,
  SlateFinding,
  SlateOutcome,
  SlateResult,
  SlateReview,
  SlateWarning,
  ValueRead,
  Verdict,
  VerdictOutcome,
} from './core.js'
export { readDossier } from './read/dossier.js'
export type { ReadDossier } from './read/dossier.js'
export { readPlan, readRulings } from './read/open.js'
export type { Source } from './read/load.js'
export { readSlate } from './read/slate.js'
export type { ReadSlate } from './read/slate.js'
export { report } from './tell/report.js'
export { reviewText } from './tell/slate.js'
