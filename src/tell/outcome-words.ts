/** Outcomes in words and signs. What is unproven is never worded as a failure. */
import type { Cause, NeedsRuling } from '../documents/verdict.js'
import type { Outcome, VerdictOutcome } from '../words/outcome.js'
import { tr, type Lang } from './language.js'
import type { Tone } from './layout.js'

export function outcomeWords(outcome: Exclude<Outcome, 'undetermined'>, lang: Lang): string {
  switch (outcome) {
    case 'pass':
      return tr(lang, 'Đạt', 'Met')
    case 'fail':
      return tr(lang, 'Chưa đạt', 'Not met')
    case 'not-applicable':
      return tr(lang, 'Không áp dụng', 'Not applicable')
  }
}

/** The kind of cause as a reviewer names it: Thiếu minh chứng, Cần làm rõ, … */
export function causeLabel(cause: Cause, lang: Lang): string {
  switch (cause.kind) {
    case 'missing':
      switch (cause.what) {
        case 'fact':
          return tr(lang, 'Thiếu minh chứng', 'Evidence missing')
        case 'dossier':
          return tr(lang, 'Thiếu hồ sơ liên quan', 'Linked dossier missing')
        case 'text':
          return tr(lang, 'Chưa có văn bản dẫn chiếu', 'Text referred to not in hand')
      }
    // falls through: the switch above is exhaustive
    case 'needs-ruling':
      return cause.status === 'open' ? tr(lang, 'Cần làm rõ', 'To be clarified') : tr(lang, 'Văn bản chưa quy định', 'Text is silent')
    case 'not-yet-due':
      return tr(lang, 'Chưa đến kỳ', 'Not yet due')
  }
}

/** The outcome of a criterion or clause; where it is undetermined, why. */
export function conclusion(outcome: Outcome, causes: readonly Cause[], lang: Lang): string {
  if (outcome !== 'undetermined') return outcomeWords(outcome, lang)
  const labels = [...new Set(causes.map((cause) => causeLabel(cause, lang)))]
  return labels.length === 0 ? tr(lang, 'Chưa đủ cơ sở kết luận', 'Cannot be concluded yet') : labels.join('; ')
}

export function verdictWords(outcome: VerdictOutcome, lang: Lang): string {
  switch (outcome) {
    case 'pass':
      return tr(lang, 'Đủ điều kiện trình', 'Eligible to be submitted')
    case 'fail':
      return tr(lang, 'Chưa đủ điều kiện trình', 'Not yet eligible to be submitted')
    case 'undetermined':
      return tr(lang, 'Chưa đủ cơ sở kết luận', 'Cannot be concluded yet')
    case 'not-covered':
      return tr(lang, 'Không đúng đối tượng', 'Not a subject of the plan')
  }
}

/** What comes out under a reading. */
export function possibleWords(possible: NeedsRuling['readings'][number]['possible'], lang: Lang): string {
  const [only] = possible
  if (possible.length !== 1 || only === undefined) {
    return possible.length === 2 && possible.includes('pass') && possible.includes('not-applicable') ? outcomeWords('pass', lang) : tr(lang, 'chưa kết luận được', 'still open')
  }
  switch (only) {
    case 'pass':
    case 'fail':
    case 'not-applicable':
      return outcomeWords(only, lang)
    case 'not-covered':
      return verdictWords(only, lang)
    case 'yes':
      return tr(lang, 'thuộc đối tượng', 'addressed')
    case 'no':
      return tr(lang, 'không thuộc đối tượng', 'not addressed')
  }
}

export function sign(outcome: Outcome | 'not-covered'): string {
  switch (outcome) {
    case 'pass':
      return '✓'
    case 'fail':
      return '✗'
    case 'undetermined':
      return '?'
    case 'not-applicable':
      return '–'
    case 'not-covered':
      return '⊘'
  }
}

export function tone(outcome: Outcome | 'not-covered'): Tone {
  switch (outcome) {
    case 'pass':
    case 'fail':
    case 'undetermined':
      return outcome
    case 'not-applicable':
    case 'not-covered':
      return 'other'
  }
}
