import { sanitise } from './shown.js'

export type Severity = 'error' | 'warning'

interface ProblemMeaning {
  readonly severity: Severity
  /** Short meaning in Vietnamese. */
  readonly vi: string
  /** Short meaning in English. */
  readonly en: string
}

/** Every code a problem can carry, in the whole library. A code never changes its meaning. */
export const problemCodes = {
  E_ENCODING: { severity: 'error', vi: 'tệp không phải UTF-8', en: 'the file is not UTF-8' },
  E_SIZE: { severity: 'error', vi: 'tệp quá lớn', en: 'the file is too large' },
  E_DEPTH: { severity: 'error', vi: 'lồng nhau quá sâu', en: 'nested too deeply' },
  E_CHAR: { severity: 'error', vi: 'ký tự không được dùng', en: 'a character that may not be used' },
  E_EMPTY_FILE: { severity: 'error', vi: 'tệp trống', en: 'the file is empty' },
  E_TOP_LEVEL: { severity: 'error', vi: 'cấp ngoài cùng phải là các cặp khóa và giá trị', en: 'the top level must be a map' },
  E_MULTI_DOC: { severity: 'error', vi: 'nhiều tài liệu trong một tệp', en: 'more than one document in a file' },
  E_YAML_SYNTAX: { severity: 'error', vi: 'sai cú pháp YAML', en: 'not well-formed YAML' },
  E_YAML_ANCHOR: { severity: 'error', vi: 'không dùng neo YAML (&)', en: 'YAML anchors are not allowed' },
  E_YAML_ALIAS: { severity: 'error', vi: 'không dùng bí danh YAML (*)', en: 'YAML aliases are not allowed' },
  E_YAML_TAG: { severity: 'error', vi: 'không dùng thẻ YAML (!)', en: 'YAML tags are not allowed' },
  E_YAML_DIRECTIVE: { severity: 'error', vi: 'không dùng chỉ thị YAML (%)', en: 'YAML directives are not allowed' },
  E_YAML_MERGE: { severity: 'error', vi: 'không dùng khóa gộp (<<)', en: 'merge keys are not allowed' },
  E_YAML_AFTER_END: { severity: 'error', vi: 'còn nội dung sau dấu kết thúc', en: 'content after the end of the document' },
  E_JSON_SYNTAX: { severity: 'error', vi: 'sai cú pháp JSON', en: 'not well-formed JSON' },
  E_DUP_KEY: { severity: 'error', vi: 'khóa bị lặp', en: 'a key stands twice' },
  E_KEY: { severity: 'error', vi: 'khóa phải là chữ', en: 'a key must be text' },
  E_EMPTY_KEY: { severity: 'error', vi: 'khóa trống', en: 'an empty key' },
  E_RESERVED: { severity: 'error', vi: 'tên dành riêng', en: 'a reserved name' },
  E_NULL: { severity: 'error', vi: 'thiếu giá trị', en: 'no value' },
  E_QUOTE_REQUIRED: { severity: 'error', vi: 'phải đặt trong ngoặc kép', en: 'quotes are required' },
  E_TEXT_CUT: { severity: 'error', vi: 'chữ sau dấu # bị mất', en: 'text after # is lost' },
  E_UNKNOWN_KEY: { severity: 'error', vi: 'khóa không có trong biểu mẫu', en: 'a key that may not stand here' },
  E_MISSING_KEY: { severity: 'error', vi: 'thiếu khóa bắt buộc', en: 'a required key is missing' },
  E_SHAPE: { severity: 'error', vi: 'sai kiểu giá trị', en: 'a value of another type than asked for' },
  E_ENUM: { severity: 'error', vi: 'giá trị ngoài danh mục', en: 'not one of the values that may stand here' },
  E_VALUE: { severity: 'error', vi: 'giá trị không dùng được', en: 'a value that may not stand here' },
  E_NUMBER: { severity: 'error', vi: 'sai cách ghi số', en: 'not a number as numbers are written here' },
  E_DATE: { severity: 'error', vi: 'ngày không hợp lệ', en: 'not a day of the calendar' },
  E_LEVEL: { severity: 'error', vi: 'không phải mức xếp loại', en: 'not one of the levels of rating' },
  E_NAME: { severity: 'error', vi: 'mã không đúng cách viết', en: 'not written as an identifier' },
  E_FORMAT: { severity: 'error', vi: 'phiên bản biểu mẫu khác', en: 'another version of the format' },
  E_DEMAND: { severity: 'error', vi: 'không rõ loại yêu cầu', en: 'no kind of demand is named' },
  E_GROUP: { severity: 'error', vi: 'nhóm điều kiện sai', en: 'a group that is empty or mixed' },
  E_DUP_ID: { severity: 'error', vi: 'mã bị trùng', en: 'an identifier stands twice' },
  E_ORDER: { severity: 'error', vi: 'sai thứ tự điều khoản', en: 'clauses out of the order of the document' },
  E_REF: { severity: 'error', vi: 'dẫn đến mục không có', en: 'a reference to something that is not there' },
  E_ROLE: { severity: 'error', vi: 'không hợp vai trò của điều khoản', en: 'not allowed in a clause of this role' },
  E_SPAN: { severity: 'error', vi: 'đoạn trích sai cách viết', en: 'a span is not one key with words' },
  E_CLAIM: { severity: 'error', vi: 'đoạn trích gắn với tiêu chí không có', en: 'a span is claimed by no criterion of its clause' },
  E_UNCLAIMED: { severity: 'error', vi: 'tiêu chí không có lời văn', en: 'a criterion that claims no words' },
  E_FACT_UNKNOWN: { severity: 'error', vi: 'dữ kiện chưa khai báo', en: 'a fact that the catalogue does not declare' },
  E_TYPE: { severity: 'error', vi: 'giá trị không hợp chỗ đứng', en: 'a value that does not fit its place' },
  E_QUESTION: { severity: 'error', vi: 'kế hoạch không có câu hỏi này', en: 'not a question of the plan' },
  E_READINGS: { severity: 'error', vi: 'các cách hiểu không khác nhau', en: 'readings that leave nothing to ask' },
  E_UNUSED: { severity: 'error', vi: 'khai báo trong kế hoạch nhưng không dùng', en: 'declared in the plan and used nowhere in it' },
  E_COMBINATIONS: { severity: 'error', vi: 'quá nhiều tổ hợp cách hiểu', en: 'too many combinations of readings' },
  E_PLAN: { severity: 'error', vi: 'không đúng kế hoạch', en: 'not for this plan' },
  E_ROUND: { severity: 'error', vi: 'kế hoạch không có đợt này', en: 'not a round of the plan' },
  E_SECTION: { severity: 'error', vi: 'kế hoạch không có mục này', en: 'not a section of the plan' },
  E_BODY: { severity: 'error', vi: 'tổ chức chưa được kê khai', en: 'a body that the dossier does not list' },
  E_PAPER: { severity: 'error', vi: 'giấy tờ chưa được kê khai', en: 'a paper that the dossier does not list' },
  E_CONFLICT: { severity: 'error', vi: 'hai giá trị khác nhau cho một dữ kiện', en: 'two values for one fact' },
  E_CYCLE: { severity: 'error', vi: 'hồ sơ dẫn vòng đến chính nó', en: 'dossiers that lead back to themselves' },
  E_DUP_DOSSIER: { severity: 'error', vi: 'hai hồ sơ trùng mã', en: 'two dossiers with one id' },
  E_READING: { severity: 'error', vi: 'không phải cách hiểu của câu hỏi', en: 'not a reading of the question' },
  W_CERTIFIER: { severity: 'warning', vi: 'nơi cấp giấy không đúng danh mục', en: 'certified by somebody the catalogue does not name' },
  W_CONTRADICTS: { severity: 'warning', vi: 'dữ kiện trong hồ sơ trái nhau', en: 'facts of the dossier that contradict each other' },
  W_UNUSED: { severity: 'warning', vi: 'khai báo nhưng không dùng', en: 'declared and never used' },
  L_FINDING: { severity: 'error', vi: 'lời văn đo đếm được không thể chỉ là nhận định', en: 'words that can be checked are only a finding' },
  L_MARK: { severity: 'error', vi: 'đoạn không thành tiêu chí mà không nêu lý do', en: 'words that could be a criterion are marked without a reason' },
  L_YEARLY: { severity: 'error', vi: 'lời văn có "hàng năm", tiêu chí thì không', en: 'the words say yearly, the criterion does not' },
  L_LEVEL: { severity: 'error', vi: 'lời văn có "trở lên", tiêu chí chỉ nhận mức cao nhất', en: 'the words say "or higher", the criterion takes the highest level only' },
  L_NUMBER: { severity: 'error', vi: 'lời văn có "ít nhất", tiêu chí không có số', en: 'the words say "at least", the criterion holds no number' },
  L_TWICE: { severity: 'warning', vi: 'hai tiêu chí cùng đoạn văn và cùng yêu cầu', en: 'two criteria with the same words and the same demand' },
  E_TOO_MANY: { severity: 'error', vi: 'còn nhiều lỗi khác', en: 'more problems than are listed' },
} as const satisfies Record<`${'E' | 'W' | 'L'}_${string}`, ProblemMeaning>

export type ProblemCode = keyof typeof problemCodes

/** Where in a file: line and column count from 1, the column in UTF-16 code units. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** One defect of a file. Problems are values: they are collected and reported together, never thrown. */
export interface Problem extends Place {
  readonly code: ProblemCode
  readonly severity: Severity
  /** English, lower case, no full stop, what the user wrote in backticks. */
  readonly message: string
  /** What to do about it. */
  readonly hint?: string
  /** Where in a value that came from no file (line and column are 0): a JSON pointer. */
  readonly pointer?: string
}

export function problem(code: ProblemCode, where: Place, message: string, hint?: string): Problem {
  const { file, line, column } = where
  const { severity } = problemCodes[code]
  return { code, severity, file, line, column, message, ...(hint === undefined ? {} : { hint }) }
}

/** `file:line:column: error E_X: message`, and the hint on a second line. Nothing unseen reaches the reader's terminal. */
export function formatProblem(p: Problem): string {
  const where = p.pointer === undefined ? `${p.file}:${p.line}:${p.column}` : `${p.file} ${p.pointer || '/'}`
  const head = `${sanitise(where)}: ${p.severity} ${p.code}: ${sanitise(p.message)}`
  return p.hint === undefined ? head : `${head}\n  hint: ${sanitise(p.hint)}`
}
