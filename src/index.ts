/** The library: the core, the readers of YAML and JSON text, and the report. */
export { BinhxetError, compile, formatProblem, isBinhxetError, version, why } from './core.js'
export { openPlan } from './open.js'
export { openSlate, review } from './slates.js'
export type { ReviewOptions, Slate, SlateCause, SlateDocument, SlateFinding, SlateOutcome, SlateResult, SlateReview, SlateWarning } from './slates.js'
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
  Ruling,
  RulingUsed,
  Rulings,
  RulingsDocument,
  RulingsOf,
  SectionVerdict,
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
export { readVerdict } from './read/verdict.js'
export { screen } from './decide/screen.js'
export type { Screened, ScreenOptions } from './decide/screen.js'
export type { ScreenRow } from './documents/screening.js'
export { compare } from './prove/compare/compare.js'
export type { Comparison } from './documents/comparison.js'
export { report } from './tell/report.js'
export { reviewText } from './tell/slate.js'
