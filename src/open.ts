/** Opens plans that a host holds as JSON: the checks of dossiers and rulings. Plans that ship are opened already. */
export { openPlan } from './documents/open-plan.js'
export type { Plan } from './documents/open-plan.js'
export type { PlanDocument } from './documents/plan.js'
