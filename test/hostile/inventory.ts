/** Hostile inputs and faults, each with what must happen and the tests that hold it, or why it cannot come up. */

interface Row {
  readonly must: string
  /** `file > title` of tests; a title of a table of cases stands as it is written, perhaps with ` > ` and the case. */
  readonly tests?: readonly string[]
  readonly none?: string
}

const loader = (title: string): string => `test/read/loader.test.ts > ${title}`
const badRules = (code: string): string => `test/read/plan.test.ts > %s > ${code}`
const rules = (row: string): string => `test/hostile/rules.test.ts > %s > ${row}`
const dossiers = (row: string): string => `test/hostile/dossiers.test.ts > %s > ${row}`
const ofDossiers = (title: string): string => `test/hostile/dossiers.test.ts > ${title}`
const caller = (title: string): string => `test/hostile/caller.test.ts > ${title}`
const ofProcess = (title: string): string => `test/hostile/process.test.ts > ${title}`
const odd = (title: string): string => `test/cli/odd.test.ts > ${title}`

const streams = 'files are read whole, one dossier in each: there are no records in lines, and no tables'
const batches = 'one run judges what it is given and prints once: there is no batch to resume'

export const inventory: Readonly<Record<string, Row>> = {
  T01: { must: 'refused at the first anchor', tests: [loader('T01 a bomb of aliases is refused at its first anchor')] },
  T02: { must: 'too deep, and the process lives', tests: [loader('T02, T03 1,000 levels of `%s`, read twice in one process')] },
  T03: { must: 'too deep', tests: [loader('T02, T03 1,000 levels of `%s`, read twice in one process'), 'test/read/loader-cost.test.ts > %s'] },
  T04: { must: 'one error of syntax', tests: [loader('T04 100,000 closing brackets give one error')] },
  T05: { must: 'too large', tests: [loader('T05 40,000 keys are too many')] },
  T06: { must: 'the second key is named, with the first', tests: [loader('T06 a key stands twice: as number and text, in quotes, as NFC and NFD')] },
  T07: { must: 'directives and tags are refused', tests: [loader('T07 directives and tags')] },
  T08: { must: 'the merge key is refused', tests: [loader('%s > E_YAML_MERGE.yaml')] },
  T09: { must: 'quotes are asked for, with what is written', tests: [loader('T09 numbers that would not come back as they are written')] },
  T10: { must: 'text after `#` is not lost silently', tests: [loader('T10 a text is not cut by `#`, and a comment is a comment')] },
  T11: { must: 'the code point and its place', tests: [loader('T11, T12 characters that look like others or like nothing')] },
  T12: { must: 'the code point and its place', tests: [loader('T11, T12 characters that look like others or like nothing')] },
  T13: { must: 'the offset of the byte', tests: [loader('T13 bytes that are not UTF-8')] },
  T14: { must: 'each its own code', tests: [loader('T14 empty files, other top levels, second documents')] },
  T15: { must: 'read or refused; what the document has beside the clauses is found by the audit', tests: [loader('T15 a file cut anywhere is read or refused, and never throws'), 'test/read/plan-any-shape.test.ts > a plan cut off at any line', 'test/prove/audit.test.ts > prints words that no clause claims'] },
  T16: { must: 'an unknown key, with the nearest', tests: ['test/read/plan.test.ts > a hint for %s > a misspelt key', badRules('E_UNKNOWN_KEY')] },
  T17: { must: 'a group that is empty or mixed', tests: [rules('all and any together'), rules('an empty all'), rules('a not with a list'), badRules('E_GROUP')] },
  T18: { must: 'an unknown kind of demand is found when the rules are read, in any branch', tests: [rules('an unknown kind in a branch that is never looked at'), badRules('E_DEMAND')] },
  T19: { must: 'a fact that the catalogue lacks is found when the rules are read', tests: [badRules('E_FACT_UNKNOWN'), rules('what every object has')] },
  T20: { must: 'a value that does not fit its place', tests: [badRules('E_TYPE'), rules('a text for a number')] },
  T21: { must: 'values out of range, days that do not exist, periods that are reversed', tests: [rules('a negative count'), rules('more than there is'), rules('a day that does not exist'), rules('a period that ends before it begins')] },
  T22: { must: 'one identifier stands once, and is written in one way', tests: [rules('a clause twice'), rules('in other letters'), badRules('E_DUP_ID')] },
  T23: { must: 'what is not there is an error; dossiers that lead back to themselves are one', tests: ['test/read/rulings.test.ts > bad: %s > E_REF', badRules('E_QUESTION'), odd('dossiers that refer to each other are a ring'), 'test/decide/led.test.ts > are refused'] },
  T24: { must: 'nothing outside the folder is opened', tests: [ofProcess('%s is not opened'), ofProcess('a link that leads out of the folder is as if it were not there')] },
  T25: { must: 'only regular files, of a bounded size', tests: [ofProcess('a named pipe is not waited for'), ofProcess('%s > /dev/zero'), odd('a named pipe is not waited for'), odd('a ring of links is no input'), odd('%s is an invalid file, with its place > more than a file may hold')] },
  T26: { must: 'a limit to inclusion', none: 'rule files include nothing; the files of a folder are read once each' },
  T27: { must: 'no name of a fact is ever evaluated', tests: [rules('a path of JSON'), rules('a filter'), rules('a path'), 'test/targets/rules-engine.test.ts > evaluates nothing'] },
  T28: { must: 'names that every object answers to are reserved', tests: [badRules('E_RESERVED'), loader('T40 reserved and empty keys, nothing of them in the value'), ofDossiers('and no round that is asked for')] },
  T29: { must: 'there are no patterns', tests: [rules('a pattern'), rules('a pattern beside a finding')] },
  T30: { must: 'every clause quotes its words, and the audit finds them in the document', tests: [rules('no words at all'), rules('a criterion without words'), 'test/prove/audit.test.ts > misses a clause, and a heading, that the source does not have'] },
  T31: { must: 'where a quote parts from the document, by code points', tests: ['test/prove/audit.test.ts > says where a quote parts from the source, with the code points'] },
  T32: { must: 'no two versions in force on one day', none: 'a plan is one document without versions; which plan, round and cut-off is asked of the caller' },
  T33: { must: 'a verdict names the rules it was judged by', tests: ['test/hostile/rules.test.ts > is named by the SHA-256 of the rules, which Node finds as well', 'test/hostile/rules.test.ts > is another as soon as one letter of the rules is another'] },
  T34: { must: 'what is missing is undetermined and named; what says nothing is an error', tests: [dossiers('null'), dossiers('N/A'), ofDossiers('a text that is blank, absent or `unknown` leaves what needs it undetermined, and named: %s')] },
  T35: { must: 'an unknown field is an error, with the nearest', tests: [dossiers('at the top'), dossiers('an attribute'), ofDossiers('the nearest known name is told')] },
  T36: { must: 'numbers are written in one way', tests: [ofDossiers('what may be written is told'), ofDossiers('a comma or a point of thousands is never taken for the other'), loader('T36 JSON numbers keep the one spelling that loses nothing')] },
  T37: { must: 'days are written in one way', tests: ['test/hostile/dossiers.test.ts > %s > 30/3/23', ofDossiers('a day after the cut-off is a day, and its deed does not count'), 'test/contract/zod.test.ts > days are days of the calendar'] },
  T38: { must: 'the same day in every time zone', tests: ['test/words/calendar.test.ts > are read where they exist, and written back, whatever the time zone', 'test/cli/check.test.ts > is the same twice, in any time zone, and without colours in a pipe'] },
  T39: { must: 'the second key is named', tests: ['test/hostile/dossiers.test.ts > %s > a key twice', loader('T39 a JSON key that stands twice')] },
  T40: { must: 'reserved and empty keys', tests: ['test/hostile/dossiers.test.ts > %s > __proto__', 'test/hostile/dossiers.test.ts > %s > an empty key'] },
  T41: { must: 'bounded depth, size and number of parts, at a bounded cost', tests: [loader('T41 depth, size and number of parts'), 'test/fuzz/fuzz.test.ts > %s is refused or judged in time'] },
  T42: { must: 'another shape is an error', tests: [dossiers('a list for a map'), dossiers('a text for a list'), dossiers('true for yes')] },
  T43: { must: 'NFC; an unknown value is an error with the nearest, never a failure', tests: [ofDossiers('NFD is what NFC is'), ofDossiers('the mark of tone on the other vowel is the same word'), ofDossiers('an unknown value tells the nearest, and is never a failure')] },
  T44: { must: 'both are named', tests: [odd('two dossiers of one id are told with both places')] },
  T45: { must: 'another form is not judged', tests: [ofDossiers('another version of the format is told where it stands'), ofDossiers('a dossier for another plan is not judged')] },
  T46: { must: 'a cut line', none: streams },
  T47: { must: 'separators inside text', none: streams },
  T48: { must: 'ends of lines, marks and encodings', tests: [loader('T13 bytes that are not UTF-8'), loader('T11, T12 characters that look like others or like nothing')] },
  T49: { must: 'a line without an end', none: streams },
  T50: { must: 'another format', none: streams },
  T51: { must: 'tables', none: streams },
  T52: { must: 'no input has an exit code of its own', tests: [odd('empty standard input is no input')] },
  T53: { must: 'an input that changes while it is read', none: `${streams}; a file is read once, up to its limit` },
  T54: { must: 'resumes after a power cut', none: batches },
  T55: { must: 'stops at a signal', none: batches },
  T56: { must: 'a full disk has an exit code of its own', tests: [odd('says so when it cannot be written')] },
  T57: { must: 'a quiet stop, never 0', tests: [odd('stops quietly when the reader has gone, and never with 0'), ofProcess('after the first line ends the run quietly, never with 0')] },
  T58: { must: 'all that is written arrives; process.exit is refused', tests: [odd('comes whole through a pipe, however long'), ofProcess('is refused by the lint wherever the library is')] },
  T59: { must: 'told with the dossier, the others go on, exit 70', tests: [ofProcess('in one dossier is told with its id, and the others are judged'), ofProcess('anywhere else ends with 70, with nothing on standard output and no control on the other'), ofProcess('is told where two engines differ')] },
  T60: { must: 'a worker that dies', none: 'the library and the command line have one process' },
  T61: { must: 'no run loses rules to another', tests: ['test/targets/rules-engine.test.ts > overlapping runs come to what they come to one after the other', 'test/contract/json-rules-engine.test.ts > but not in one engine whose runs overlap: the first to end silences the others'] },
  T62: { must: 'nothing waits for ever', tests: [caller('that holds what is no data is refused: %s > promise')] },
  T63: { must: 'resumes with the same question only', none: batches },
  T64: { must: 'two writers', none: 'nothing is written but the standard streams' },
  T65: { must: 'the same to the byte, anywhere', tests: ['test/determinism/determinism.test.ts > verdicts and reports are the same to the byte in two time zones and two languages', 'test/cli/check.test.ts > is the same twice, in any time zone, and without colours in a pipe'] },
  T66: { must: 'no clock; the day is asked for and told', tests: [caller('is asked of the caller and told in the report; the clock of the machine changes nothing'), 'test/layers.test.ts > knows neither clock nor machine nor locale below the command line'] },
  T67: { must: 'pages', none: 'no report is a web page' },
  T68: { must: 'tables for spreadsheets', none: 'no report is a table for a spreadsheet' },
  T69: { must: 'controls are shown as signs', tests: ['test/tell/words.test.ts > lets a control or a bidirectional override of a dossier reach the terminal', odd('nothing in a dossier reaches the terminal as a control'), ofProcess('%j reaches the terminal as signs that can be seen')] },
  T70: { must: 'an error tells the value at its place and nothing else of the nominee', tests: [ofDossiers('the value at its place, and nothing else of the nominee')] },
  T71: { must: 'what is undetermined does not look like a failure', tests: ['test/tell/words.test.ts > has a different sign and tone for each overall outcome', 'test/tell/words.test.ts > words what is unproven as a failure, or promises an award'] },
  T72: { must: 'every clause once', tests: ['test/decide/verdict.test.ts > lists every clause of the plan once, in its order, with every criterion and its words', 'test/cli/check.test.ts > gives one verdict as an object, with every clause of the plan once'] },
  T73: { must: 'the core is pure: frozen, copied, asked ten thousand times', tests: [caller('that is frozen through and through is judged, and stays as it was'), caller('behind a proxy is copied first, and read no more afterwards'), caller('are answered as one after the other'), 'test/decide/verdict.test.ts > keeps nothing of the object that was given'] },
  T74: { must: 'what we count on in our dependencies is tried', tests: ['test/contract/yaml.test.ts > an alias bomb has no error until it is converted', 'test/contract/zod.test.ts > a strict object names the keys it does not know, __proto__ among them', 'test/contract/date-fns.test.ts > a day that does not exist is invalid, and nothing is thrown', 'test/contract/json-rules-engine.test.ts > that are missing reject the run, or make a negation hold'] },
}
