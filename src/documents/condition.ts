/** Conditions on the nominee: whom a section takes, whom a paragraph or a criterion addresses. */
import * as z from 'zod/mini'
import { identifier } from './names.js'

/**
 * - `{ kind: individual, party-member: yes }`: each attribute has the value, or one of the values listed;
 * - `{ all | any: [...] }`, `{ not: … }`;
 * - `{ ask: question, is: value }`: the reading's value is this one, or one of these.
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly ask: string; readonly is: string | readonly string[] }
  | AttributeCondition

export type AttributeCondition = { readonly [attribute: string]: string | readonly string[] }

const oneOrMore = z.union([identifier, z.array(identifier).check(z.minLength(1))])

export const condition: z.ZodMiniType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(condition).check(z.minLength(1)) }),
    z.strictObject({ any: z.array(condition).check(z.minLength(1)) }),
    z.strictObject({ not: condition }),
    z.strictObject({ ask: identifier, is: oneOrMore }),
    z.record(identifier, oneOrMore).check(z.refine((map) => Object.keys(map).length > 0 && !reserved.some((key) => Object.hasOwn(map, key)), 'attributes')),
  ], { error: 'condition all any not ask' }),
)

const reserved = ['all', 'any', 'not', 'ask', 'is']
