/** Leaves the words of messages and hints alone: they are told to people, and no outcome, code or place hangs on them. */
const FIRST_WORDS = { fault: 2, hintOf: 2, BinhxetError: 1, RangeError: 0 }

function isWordsForPeople(path) {
  if (!path.isStringLiteral() && !path.isTemplateLiteral()) return false
  const call = path.findParent((each) => each.isCallExpression() || each.isNewExpression())
  const first = FIRST_WORDS[call?.node.callee.name]
  if (first === undefined) return false
  const argument = path.find((each) => each.parentPath === call)
  return argument.listKey === 'arguments' && argument.key >= first
}

export const strykerPlugins = [
  { kind: 'Ignore', name: 'words-for-people', value: { shouldIgnore: (path) => (isWordsForPeople(path) ? 'words for people' : undefined) } },
]
