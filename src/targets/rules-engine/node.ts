/** Condition trees of `all` and `any` over leaves, with constants folded away: an empty group never reaches an engine. */

/** A leaf names what it asks of which fact; the operators `can-…` answer it. */
export interface LeafNode {
  readonly fact: string
  readonly operator: string
  readonly value: string
}

/** Another part's condition, by name. */
export interface ReferenceNode {
  readonly condition: string
}

export type Node = boolean | LeafNode | ReferenceNode | { readonly all: readonly Node[] } | { readonly any: readonly Node[] }

export function allOf(nodes: readonly Node[]): Node {
  if (nodes.includes(false)) return false
  const left = nodes.filter((node) => node !== true)
  const [only] = left
  return only === undefined ? true : left.length === 1 ? only : { all: left }
}

export function anyOf(nodes: readonly Node[]): Node {
  if (nodes.includes(true)) return true
  const left = nodes.filter((node) => node !== false)
  const [only] = left
  return only === undefined ? false : left.length === 1 ? only : { any: left }
}

/** How each outcome of a part is possible. */
export interface Can {
  readonly pass: Node
  readonly fail: Node
  readonly 'not-applicable': Node
}

/** How each answer of a condition is possible. */
export interface CanHold {
  readonly yes: Node
  readonly no: Node
}

const applies = (can: Can): Node => anyOf([can.pass, can['not-applicable']])

/** `all` of the members: fails if one can fail; passes if none has to fail and one can pass. */
export function canAll(members: readonly Can[]): Can {
  return {
    pass: allOf([...members.map(applies), anyOf(members.map(({ pass }) => pass))]),
    fail: anyOf(members.map(({ fail }) => fail)),
    'not-applicable': allOf(members.map((member) => member['not-applicable'])),
  }
}

export function canNot({ pass, fail, 'not-applicable': nothing }: Can): Can {
  return { pass: fail, fail: pass, 'not-applicable': nothing }
}

export function canAny(members: readonly Can[]): Can {
  return canNot(canAll(members.map(canNot)))
}

/** At least `k` of the members pass; it fails where fewer can be made to, and at least one of them counts. */
export function canAtLeast(k: number, members: readonly Can[]): Can {
  const avoids = members.map(({ fail, 'not-applicable': nothing }) => anyOf([fail, nothing]))
  const counts = anyOf([...members.map(({ fail }) => fail), ...(k > 1 ? members.map(({ pass }) => pass) : [])])
  return {
    pass: someOf(k, members.map(({ pass }) => pass)),
    fail: allOf([someOf(members.length - k + 1, avoids), counts]),
    'not-applicable': allOf(members.map((member) => member['not-applicable'])),
  }
}

/** At least `k` of the nodes, as `any` over the groups of `k`. */
function someOf(k: number, nodes: readonly Node[]): Node {
  return anyOf(groupsOf(k, nodes).map(allOf))
}

function groupsOf(k: number, nodes: readonly Node[]): readonly (readonly Node[])[] {
  if (k <= 0) return [[]]
  return nodes.flatMap((node, index) => groupsOf(k - 1, nodes.slice(index + 1)).map((rest) => [node, ...rest]))
}

/** Where a condition addresses only some: the part does not apply to the others. */
export function canWhere(holds: CanHold, can: Can): Can {
  return {
    pass: allOf([holds.yes, can.pass]),
    fail: allOf([holds.yes, can.fail]),
    'not-applicable': anyOf([holds.no, allOf([holds.yes, can['not-applicable']])]),
  }
}

/** Over combinations of readings: what is possible under one is possible. */
export function canUnder(combinations: readonly Can[]): Can {
  return {
    pass: anyOf(combinations.map(({ pass }) => pass)),
    fail: anyOf(combinations.map(({ fail }) => fail)),
    'not-applicable': anyOf(combinations.map((can) => can['not-applicable'])),
  }
}

/** The facts that the leaves of conditions ask for. */
export function factsIn(conditions: ReadonlyMap<string, Node>): ReadonlySet<string> {
  const facts = new Set<string>()
  const walk = (node: Node): void => {
    if (typeof node === 'boolean') return
    if ('fact' in node) facts.add(node.fact)
    else if ('all' in node) node.all.forEach(walk)
    else if ('any' in node) node.any.forEach(walk)
  }
  for (const node of conditions.values()) walk(node)
  return facts
}
