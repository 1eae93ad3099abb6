/** The section in which a dossier is nominated, as a fact that the rules of an application weigh. */
import { BinhxetError } from '../../words/error.js'
import type { Dossier } from '../../documents/checked.js'
import type { Nominated } from './verdict-node.js'
import type { Operators } from './run.js'
import type { View } from './view.js'

const FACT = 'section'

/** For rules that are asked about dossiers of any section. */
export const statedByDossier: Nominated = {
  anywhere: { yes: { fact: FACT, operator: 'states-no-section', value: 'yes' }, no: { fact: FACT, operator: 'states-no-section', value: 'no' } },
  in: (section) => ({ yes: { fact: FACT, operator: 'may-be-in', value: section }, no: { fact: FACT, operator: 'is-elsewhere-than', value: section } }),
}

export const sectionOperators: Operators = {
  'states-no-section': ({ section }: View, none: string) => (section === undefined) === (none === 'yes'),
  'may-be-in': ({ section }: View, of: string) => section === undefined || section === of,
  'is-elsewhere-than': ({ section }: View, of: string) => section !== undefined && section !== of,
}

/** @throws BinhxetError where the rules are those of one section and the dossier states another. */
export function refuseOtherSection({ id, section }: Dossier, built: string | undefined): void {
  if (built === undefined || section === undefined || section === built) return
  throw new BinhxetError('other-section', `the dossier ${id} states the section ${section}, and the rules are those of ${built}: leave \`section\` out of toRulesEngine, or name ${section}`)
}
