/** The commands that judge dossiers: loaded together, and only when one of them is asked for. */
export { check } from './check.js'
export { why } from './why.js'
