/** The library: the core, the readers of YAML and JSON text, and the report. */
export { BinhxetError, compile, formatProblem, isBinhxetError, openPlan, version, why } from './core.js'
export type {
  Cause,
  Citation,
  ClauseVerdict,
  CriterionVerdict,
  Dossier,
  DossierDocument,
  EvaluateOptions,
  Held,
  Outcome,
  Plan,
  PlanDocument,
  PossibleOutcome,
  Problem,
  ProblemCode,
  Program,
  Reason,
  Ruling,
  RulingUsed,
  Rulings,
  RulingsDocument,
  SectionVerdict,
  ValueRead,
  Verdict,
  VerdictOutcome,
} from './core.js'
export { readDossier } from './read/dossier.js'
export type { ReadDossier } from './read/dossier.js'
export { readPlan, readRulings } from './read/open.js'
export type { Source } from './read/load.js'
export { report } from './tell/report.js'
