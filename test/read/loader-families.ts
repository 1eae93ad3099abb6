/** Texts made to be costly: each family repeats one construct up to the size asked for. */
const filled = (size: number, unit: string, head = '', tail = ''): string =>
  head + unit.repeat(Math.max(1, Math.floor((size - head.length - tail.length) / unit.length))) + tail

const numbered = (size: number, line: (i: number) => string): string => {
  const lines: string[] = []
  for (let i = 0, length = 0; length < size - 40; i++) {
    const next = line(i)
    lines.push(next)
    length += next.length
  }
  return lines.join('')
}

const stairs = (size: number, step: (indent: string, i: number) => string): string => {
  const lines: string[] = []
  for (let i = 0, length = 0; ; i++) {
    const next = step(' '.repeat(i), i)
    if (length + next.length > size) return lines.join('')
    lines.push(next)
    length += next.length
  }
}

export const families: Readonly<Record<string, (size: number) => string>> = {
  'flow lists, open': (n) => filled(n, '['),
  'flow maps, open': (n) => filled(n, '{'),
  'flow maps in YAML, open': (n) => filled(n, '{', 'a: '),
  'flow lists, closed only': (n) => filled(n, ']'),
  'flow lists inside one another': (n) => '['.repeat(n / 2) + ']'.repeat(n / 2),
  'flow keys of flow maps': (n) => filled(n, '{a: '),
  'explicit keys': (n) => filled(n, '? '),
  'explicit keys, one a line': (n) => filled(n, '?\n'),
  'empty keys': (n) => filled(n, ': '),
  'empty keys, one a line': (n) => filled(n, ':\n'),
  'lists in one line': (n) => filled(n, '- '),
  'list items': (n) => filled(n, '- a\n', 'a:\n'),
  'empty list items': (n) => filled(n, '-\n'),
  'keys': (n) => numbered(n, (i) => `k${i}: v\n`),
  'keys in a flow map': (n) => `a: {${numbered(n - 20, (i) => `k${i}: v, `)}}`,
  'the same key': (n) => filled(n, 'a: b\n'),
  'the same JSON key': (n) => `{${filled(n - 12, '"a":1,')}"a":1}`,
  'deeper and deeper maps': (n) => stairs(n, (indent, i) => `${indent}k${i}:\n`),
  'deeper and deeper lists': (n) => stairs(n, (indent) => `${indent}-\n`),
  'deeper and deeper comments': (n) => `a:\n${stairs(n - 3, (indent) => `${indent}#\n`)}`,
  'comments': (n) => filled(n, '#\n', 'a: b\n'),
  'indented comments': (n) => filled(n, '  #\n', 'a:\n', ' b: c\n'),
  'comments after values': (n) => filled(n, 'a: b # c\n'),
  'comments in a flow list': (n) => filled(n, '#\n', 'a: [\n', ']\n'),
  'empty lines': (n) => filled(n, '\n', 'a:', ' b'),
  'spaces': (n) => filled(n, ' ', 'a:', 'b'),
  'spaces and lines': (n) => filled(n, ' \n', 'a: b', '\nc: d'),
  'tabs': (n) => filled(n, '\t', 'a:', 'b'),
  'lines that are tabs': (n) => filled(n, '\t\n', 'a: b\n'),
  'anchors': (n) => filled(n, '&a ', 'a: '),
  'aliases': (n) => filled(n, '- *a\n', 'a: &a b\nc:\n'),
  'tags': (n) => filled(n, '!a ', 'a: '),
  'directives': (n) => filled(n, '%YAML 1.1\n'),
  'documents': (n) => filled(n, '---\n'),
  'document ends': (n) => filled(n, '...\n', 'a: b\n'),
  'double quotes': (n) => filled(n, '"', 'a: '),
  'single quotes': (n) => filled(n, "'", 'a: '),
  'an open double quote': (n) => filled(n, 'x\n', 'a: "'),
  'backslashes': (n) => filled(n, '\\', 'a: "', '"'),
  'escaped quotes': (n) => filled(n, '\\"', 'a: "', '"'),
  'folded lines in quotes': (n) => filled(n, ' \n', 'a: "', '"'),
  'spaces in quotes': (n) => filled(n, ' ', 'a: "', '\n b"'),
  'unknown escapes': (n) => filled(n, '\\q', 'a: "', '"'),
  'JSON escapes': (n) => filled(n, '\\u0061', '{"a":"', '"}'),
  'JSON escape of nothing': (n) => filled(n, '\\', '{"a":"', '"}'),
  'JSON numbers': (n) => filled(n, '1,', '{"a":[', '1]}'),
  'one long JSON number': (n) => filled(n, '9', '{"a":', '}'),
  'one long number': (n) => filled(n, '9', 'a: '),
  'one long decimal': (n) => filled(n, '0', 'a: 1.', '1'),
  'one long plain text': (n) => filled(n, 'x', 'a: '),
  'one long key': (n) => filled(n, 'x', '', ': a'),
  'plain text over many lines': (n) => filled(n, ' x\n', 'a:\n'),
  'plain text with colons': (n) => filled(n, 'a:', 'a: '),
  'plain text with signs': (n) => filled(n, 'a #', 'a: "" '),
  'block text': (n) => filled(n, ' x\n', 'a: |\n'),
  'folded text': (n) => filled(n, ' x\n  y\n', 'a: >\n'),
  'empty lines of block text': (n) => filled(n, '\n', 'a: |+\n x\n', 'b: c'),
  'spaces in block text': (n) => filled(n, ' \n', 'a: >\n    x\n', '    y\n'),
  'block headers': (n) => filled(n, 'a: |\n'),
  'commas': (n) => filled(n, ',', 'a: [', ']'),
  'colons in a flow list': (n) => filled(n, ':,', 'a: [', ']'),
  'values on the same line': (n) => filled(n, 'a: ', ''),
  'items after a key': (n) => filled(n, '- ', 'a: '),
  'no-break spaces': (n) => filled(n, '\u00a0'),
  'letters with marks apart': (n) => filled(n, 'e\u0302\u0323', 'a: '),
  'marks on one letter': (n) => filled(n, '\u0323\u0302', 'a: a'),
  'null values': (n) => filled(n, '~,', 'a: [', '~]'),
  'numbers that lose': (n) => filled(n, '01,', 'a: [', '01]'),
  'numbers before comments': (n) => filled(n, '- 1 #x\n', 'a:\n'),
}
