/** A small plan with real words, a dossier, and verdicts written by hand: what the telling is given. */
import type { DossierDocument } from '../../src/documents/dossier.js'
import type { PlanDocument } from '../../src/documents/plan.js'
import { criterionWords } from '../../src/documents/clause-words.js'
import type { Cause, ClauseVerdict, CriterionVerdict, Verdict } from '../../src/documents/verdict.js'
import type { Outcome, PossibleOutcome } from '../../src/words/outcome.js'

const both = (vi: string, en: string) => ({ vi, en })

export const plan: PlanDocument = {
  format: 1,
  id: 'dang-uy-khoi-2022',
  document: {
    title: 'KẾ HOẠCH xây dựng, tuyên dương, nhân rộng và khen thưởng những gương tập thể, cá nhân điển hình tiêu biểu',
    cite: both('Kế hoạch của Ban Thường vụ Đảng ủy Khối cơ quan và doanh nghiệp tỉnh', 'Plan of the Standing Board of the Party Committee of the Bloc'),
    issuer: 'Ban Thường vụ Đảng ủy Khối cơ quan và doanh nghiệp tỉnh',
    number: 'không rõ trong bản chép',
    issued: 'không rõ trong bản chép',
    notes: ['Đề mục 3.1.1 in là “Đối các cơ quan, đơn vị”; giữ nguyên.'],
  },
  sections: {
    list: 'closed',
    items: [
      { id: 'II.3.1.1', heading: '3.1.1. Đối các cơ quan, đơn vị hưởng lương từ ngân sách Nhà nước', takes: { any: [{ kind: 'collective', funding: 'state-budget' }, { all: [{ kind: 'collective', funding: 'partly' }, { ask: 'partly-funded', is: 'takes' }] }] } },
      { id: 'II.3.2.2', heading: '3.2.2. Trong giáo dục - đào tạo', takes: { kind: 'individual', fields: 'education' } },
    ],
  },
  rounds: {
    interim: {
      ...both('sơ kết 3 năm, giai đoạn 2021 - 2023', '3-year review, 2021–2023'),
      period: { from: 2021, to: 2023 },
      'cut-off': '2023-03-29',
      source: [{ place: 'III.1.1/b2', words: 'khen thưởng cấp Đảng ủy Khối trước ngày 30/3/2023.' }],
      note: '“trước ngày 30/3/2023” không gồm ngày 30/3/2023.',
    },
    final: { ...both('tổng kết 5 năm, giai đoạn 2021 - 2025', '5-year review, 2021–2025'), period: { ask: 'final-period' }, source: [{ place: 'III.2.1/b2', words: 'trước ngày 30/3/2025.' }] },
  },
  gaps: { unrated: { ask: 'year-outside' }, outside: { ask: 'year-outside' }, 'none-left': { ask: 'year-outside' } },
  questions: {
    'review-time': {
      kind: 'open',
      words: 'trong thời gian bình xét',
      ...both('Phải được xếp loại mọi năm trong thời gian bình xét, hay chỉ năm gần nhất?', 'Rated so in every year of the period, or only in the latest?'),
      readings: {
        'every-closed-year': { value: 'every', ...both('mọi năm của giai đoạn đã đến kỳ xếp loại', 'every closed year of the period'), why: '“Thời gian bình xét” là cả giai đoạn.' },
        'last-closed-year': { value: 'last', ...both('năm gần nhất đã đến kỳ xếp loại', 'the last closed year'), why: 'Câu không có chữ “hàng năm”.' },
      },
    },
    'absent-body': {
      kind: 'silent',
      words: 'các tổ chức đoàn thể',
      ...both('Nơi không có đoàn thể đó thì xét thế nào?', 'What where there is no such organisation?'),
      readings: {
        'judge-existing': { value: 'not-applicable', ...both('chỉ xét tổ chức đang có', 'only those that exist are judged'), why: 'Không thể xếp loại tổ chức không có.' },
        'ask-all': { value: 'fail', ...both('phải có đủ các tổ chức', 'all are asked for'), why: 'Câu không có chữ “nếu có”.' },
      },
    },
    'year-outside': {
      kind: 'silent',
      words: 'Hàng năm',
      ...both('Năm trước khi được tuyển dụng tính thế nào?', 'What of the years before recruitment?'),
      readings: {
        'left-out': { value: 'left-out', ...both('bỏ ra', 'left out'), why: 'Năm đó chưa thể có xếp loại.' },
        breaks: { value: 'breaks', ...both('tính là đứt quãng', 'breaks the run'), why: 'Câu nói hàng năm.' },
      },
    },
    'partly-funded': {
      kind: 'silent',
      words: 'hưởng lương từ ngân sách Nhà nước',
      ...both('Đơn vị tự bảo đảm một phần có thuộc mục này không?', 'Does the section take a partly funded unit?'),
      readings: { takes: { value: 'takes', ...both('thuộc mục này', 'it does'), why: 'Một phần lương vẫn từ ngân sách.' }, leaves: { value: 'leaves', ...both('không thuộc mục này', 'it does not'), why: 'Câu không nói một phần.' } },
    },
    'many-works': { kind: 'open', words: 'nhiều thành tích', ...both('Nhiều là bao nhiêu?', 'How many is many?'), number: { unit: 'thành tích', lowest: 2, highest: 5 }, why: 'Từ hai trở lên mới là nhiều.' },
    'final-period': { kind: 'open', words: 'giai đoạn', ...both('Tổng kết xét giai đoạn nào?', 'Which period does the final review judge?'), readings: { whole: { value: { from: 2021, to: 2025 }, ...both('2021–2025', '2021–2025'), why: 'Tổng kết cả giai đoạn.' }, second: { value: { from: 2023, to: 2025 }, ...both('2023–2025', '2023–2025'), why: 'Giai đoạn 2 của lộ trình.' } } },
    'deputy-leader': { kind: 'open', words: 'giữ chức vụ lãnh đạo', ...both('Cấp phó gắn với tập thể nào?', 'Which collective answers for a deputy?'), readings: { served: { value: 'body', ...both('tập thể nơi công tác', 'the body served'), why: 'Cấp phó cùng lãnh đạo tập thể.' }, nobody: { value: 'none', ...both('không tập thể nào', 'none'), why: 'Câu nói người đứng đầu.' } } },
  },
  clauses: [
    {
      id: 'II.2/b1',
      role: 'general',
      spans: [{ claims: ['example'], words: 'Là những gương sáng trong lao động, học tập, công tác, hoạt động xã hội, mẫu mực trong sinh hoạt;' }],
      criteria: [{ id: 'example', demand: { finding: 'shining-example' } }],
    },
    {
      id: 'II.3.1.1/b1',
      role: 'collective',
      section: 'II.3.1.1',
      spans: [
        { claims: ['movements'], words: 'Triển khai hiệu quả các phong trào thi đua, các cuộc vận động;' },
        { claims: ['culture'], words: 'cơ quan, đơn vị đạt chuẩn văn hóa,', sic: 'chuẩn văn hóa' },
        { claims: ['party'], words: 'tổ chức đảng,' },
        { claims: ['unions'], words: 'các tổ chức đoàn thể' },
        { claims: ['party', 'unions'], words: 'xếp loại hoàn thành xuất sắc nhiệm vụ được giao trong thời gian bình xét.' },
      ],
      criteria: [
        { id: 'movements', demand: { finding: 'emulation-movements-effective' } },
        { id: 'culture', demand: { standing: 'culture-standard' } },
        { id: 'party', demand: { rating: 'party-org', 'at-least': 'excellent', years: { ask: 'review-time' }, none: { ask: 'absent-body' } } },
        { id: 'unions', demand: { rating: 'mass-org', 'at-least': 'excellent', years: { ask: 'review-time' }, none: { ask: 'absent-body' } } },
      ],
    },
    {
      id: 'II.3.2.2/b1',
      role: 'individual',
      section: 'II.3.2.2',
      spans: [
        { claims: ['rating'], words: 'Hàng năm hoàn thành xuất sắc nhiệm vụ;' },
        { claims: ['initiative'], words: 'có đề tài, sáng kiến, áp dụng hiệu quả trong thực hiện nhiệm vụ được giao;' },
      ],
      criteria: [
        { id: 'rating', demand: { rating: 'official', 'at-least': 'excellent', years: 'every' } },
        { id: 'initiative', demand: { list: ['research-topic', 'initiative'], where: { applied: 'yes' }, 'at-least': 1 }, note: '“đề tài, sáng kiến”: có một trong hai là đủ.' },
      ],
    },
    {
      id: 'II.3.2.2/b3',
      role: 'individual',
      section: 'II.3.2.2',
      spans: [{ mark: 'emphasis', words: 'nhất là những học sinh, sinh viên có hoàn cảnh khó khăn', why: 'nhấn mạnh một nhóm' }, { claims: ['results'], words: 'đạt nhiều thành tích xuất sắc trong học tập.' }],
      criteria: [{ id: 'results', demand: { finding: 'study-results' }, applies: { learner: ['pupil', 'student'] } }],
    },
    {
      id: 'II.3.2/leader',
      role: 'leader',
      applies: { post: ['head', 'deputy'] },
      spans: [{ claims: ['collective'], words: 'gắn tiêu chí điển hình cá nhân lãnh đạo với tiêu chí điển hình của tập thể (đã nêu tại mục 3.1 của Kế hoạch này).' }],
      criteria: [{ id: 'collective', demand: { led: { head: 'body', deputy: { ask: 'deputy-leader' } }, meets: ['II.3.1.1'], 'not-covered': 'fail' } }],
    },
    {
      id: 'II.3.2/party',
      role: 'party-member',
      applies: { kind: 'individual', 'party-member': 'yes' },
      spans: [
        { mark: 'scope', words: 'Nếu là đảng viên ngoài các tiêu chuẩn trên,' },
        { claims: ['good'], words: 'hàng năm phải liên tục được đánh giá hoàn thành tốt nhiệm vụ trở lên,' },
        { claims: ['excellent'], words: 'trong đó có ít nhất 01 năm (đối với khen thưởng sơ kết 3 năm) hoặc 02 năm (đối với khen thưởng tổng kết 5 năm) được công nhận là đảng viên hoàn thành xuất sắc nhiệm vụ.' },
      ],
      criteria: [
        { id: 'good', demand: { rating: 'party-member', 'at-least': 'good', years: 'every' } },
        { id: 'excellent', demand: { rating: 'party-member', 'at-least': 'excellent', 'at-least-years': { interim: 1, final: 2 } } },
      ],
    },
  ],
  facts: {
    attributes: {
      kind: { label: both('đối tượng', 'kind of nominee'), values: { individual: both('cá nhân', 'individual'), collective: both('tập thể', 'collective'), household: both('hộ gia đình', 'household') } },
      fields: { label: both('lĩnh vực', 'field'), many: true, values: { education: both('giáo dục - đào tạo', 'education'), health: both('y tế', 'health') } },
      funding: { label: both('nguồn lương', 'source of salaries'), values: { 'state-budget': both('ngân sách Nhà nước', 'state budget'), partly: both('tự bảo đảm một phần', 'partly self-financed') } },
      'party-member': { label: both('đảng viên', 'party member'), values: { yes: both('phải', 'yes'), no: both('không phải', 'no') } },
      post: { label: both('chức vụ', 'post'), values: { head: both('người đứng đầu', 'head'), deputy: both('cấp phó', 'deputy'), none: both('không giữ chức vụ', 'none') } },
      learner: { label: both('người học', 'learner'), values: { pupil: both('học sinh', 'pupil'), student: both('sinh viên', 'student'), no: both('không phải người học', 'no') } },
    },
    ratings: {
      official: { label: both('xếp loại cán bộ, công chức, viên chức', 'rating of officials'), of: 'nominee', due: { on: '12-15', 'school-year': '06-30' }, papers: [['phiếu đánh giá, xếp loại', 'thông báo kết quả']], certifiers: [{ id: 'head', by: 'người đứng đầu cơ quan, đơn vị' }] },
      'party-member': { label: both('xếp loại đảng viên', 'rating of party members'), of: 'nominee', since: 'party', due: { on: '01-31', 'next-year': true }, papers: [['thông báo xếp loại'], ['quyết định xếp loại']], certifiers: [{ id: 'committee', by: 'cấp ủy có thẩm quyền' }] },
      'party-org': { label: both('xếp loại tổ chức đảng', 'rating of party organisations'), of: 'body', due: { on: '01-31', 'next-year': true } },
      'mass-org': { label: both('xếp loại đoàn thể', 'rating of mass organisations'), of: 'body', due: { on: '12-15' } },
    },
    findings: {
      'shining-example': { label: both('Gương sáng trong lao động, học tập, công tác', 'A shining example in work and study'), papers: [['biên bản họp xét']] },
      'emulation-movements-effective': { label: both('Triển khai hiệu quả các phong trào thi đua, các cuộc vận động', 'Movements carried out effectively'), papers: [['biên bản họp xét']] },
      'study-results': { label: both('Đạt nhiều thành tích xuất sắc trong học tập', 'Many excellent results in study') },
    },
    standings: {
      'culture-standard': {
        label: both('cơ quan, đơn vị đạt chuẩn văn hóa', 'culture standard'),
        papers: [['quyết định công nhận', 'giấy công nhận']],
        certifiers: [
          { id: 'district', by: 'Chủ tịch Ủy ban nhân dân cấp huyện', to: '2022-05-31' },
          { id: 'union', by: 'Chủ tịch Liên đoàn Lao động tỉnh', from: '2022-06-01' },
          { id: 'later', by: 'cơ quan khác', from: '2024-01-01' },
        ],
      },
    },
    lists: {
      initiative: { label: both('sáng kiến', 'initiative'), attributes: { applied: { label: both('được áp dụng', 'applied'), values: { yes: both('có', 'yes'), no: both('không', 'no') } } }, papers: [['quyết định công nhận sáng kiến'], ['giấy chứng nhận sáng kiến']] },
      'research-topic': { label: both('đề tài', 'research topic'), attributes: { applied: { label: both('được áp dụng', 'applied'), values: { yes: both('có', 'yes'), no: both('không', 'no') } } } },
      'social-vice-case': { label: both('trường hợp mắc tệ nạn xã hội', 'case of social vice') },
    },
    titles: {
      'cultured-family': { label: both('danh hiệu “Gia đình văn hóa”', 'title “Cultured family”'), of: 'nominee', due: { on: '12-31' } },
      'cultured-hamlet': { label: both('danh hiệu “Thôn văn hóa”', 'title “Cultured hamlet”'), of: 'body', due: { on: '12-31' } },
    },
    series: { revenue: { label: both('doanh thu', 'revenue'), unit: both('tỷ đồng', 'billion dong'), due: { on: '12-31' } }, 'income-rank': { label: both('thứ hạng thu nhập', 'rank of income'), unit: both('thứ hạng', 'rank'), due: { on: '12-31' } } },
  },
}

export const teacher: DossierDocument = {
  format: 1,
  id: 'giao-vien-c',
  nominee: { name: 'Cá nhân C', kind: 'individual', 'school-year': 'yes', post: 'head' },
  papers: {
    pdg21: { kind: 'Phiếu đánh giá, xếp loại chất lượng viên chức', on: '2021-06-30', by: 'Trường Trung cấp C' },
    pdg22: { kind: 'Phiếu đánh giá, xếp loại chất lượng viên chức', number: '05/PĐG', on: '2022-06-30' },
    bb: { kind: 'Biên bản họp xét', number: '03/BB', on: '2023-02-10', by: 'hội nghị cơ quan' },
  },
  led: { body: { format: 1, id: 'truong-c', nominee: { name: 'Trường Trung cấp C', kind: 'collective' }, bodies: [{ id: 'chi-bo', scale: 'party-org', name: 'Chi bộ Trường Trung cấp C' }] } },
}

type Part = Partial<Omit<CriterionVerdict, 'id' | 'outcome'>>

const possible = (outcome: Outcome): readonly PossibleOutcome[] => (outcome === 'undetermined' ? ['pass', 'fail'] : [outcome])

export function criterion(clauseId: string, id: string, outcome: Outcome, part: Part = {}): CriterionVerdict {
  const clause = plan.clauses.find((each) => each.id === clauseId)
  const own = clause?.criteria.find((each) => each.id === id)
  if (clause === undefined || own === undefined) throw new Error(`no criterion ${clauseId} ${id}`)
  return { id, outcome, possible: possible(outcome), words: criterionWords(clause, id), required: own.demand, values: [], causes: [], ...part }
}

export function clause(id: string, outcome: Outcome, criteria: readonly CriterionVerdict[], causes: ClauseVerdict['causes'] = []): ClauseVerdict {
  return { id, outcome, possible: possible(outcome), citation: { plan: plan.id, clause: id }, criteria, causes }
}

export function verdict(dossier: string, outcome: Verdict['outcome'], part: Partial<Verdict> = {}): Verdict {
  return {
    format: 1,
    version: '0.1.0',
    plan: { id: plan.id, hash: '0' },
    dossier,
    round: 'interim',
    period: { from: 2021, to: 2023 },
    cutOff: '2023-03-29',
    outcome,
    possible: outcome === 'undetermined' ? ['pass', 'fail'] : [outcome],
    sections: [],
    clauses: [],
    causes: [],
    openYears: [],
    rulings: [],
    ...part,
  }
}

/** A clause that addresses somebody else. */
const notAddressed = (id: string): ClauseVerdict => clause(id, 'not-applicable', [])

const example = clause('II.2/b1', 'pass', [criterion('II.2/b1', 'example', 'pass', { values: [{ fact: 'findings.shining-example', value: 'yes', papers: ['bb'] }] })])

const initiative = criterion('II.3.2.2/b1', 'initiative', 'pass', {
  values: [{ fact: 'lists.initiative', value: 'Bài giảng số, 2022-05-04' }],
  held: { kind: 'count', sure: 1, possible: 1, atLeast: 1 },
})

const party = clause('II.3.2/party', 'pass', [
  criterion('II.3.2/party', 'good', 'pass', { values: [{ fact: 'ratings.party-member', year: 2021, value: 'excellent' }, { fact: 'ratings.party-member', year: 2022, value: 'good' }], held: { kind: 'years', sure: 2, possible: 2, needed: 2 } }),
  criterion('II.3.2/party', 'excellent', 'pass', { values: [{ fact: 'ratings.party-member', year: 2021, value: 'excellent' }], held: { kind: 'years', sure: 1, possible: 1, needed: 1 } }),
])

export const failed: Verdict = verdict('giao-vien-c', 'fail', {
  stated: 'II.3.2.2',
  sections: [{ id: 'II.3.1.1', takes: 'no', causes: [] }, { id: 'II.3.2.2', takes: 'yes', outcome: 'fail', causes: [] }],
  clauses: [
    example,
    notAddressed('II.3.1.1/b1'),
    clause('II.3.2.2/b1', 'fail', [
      criterion('II.3.2.2/b1', 'rating', 'fail', {
        values: [{ fact: 'ratings.official', year: 2021, value: 'excellent', papers: ['pdg21'] }, { fact: 'ratings.official', year: 2022, value: 'good', papers: ['pdg22'] }],
        held: { kind: 'years', sure: 1, possible: 1, needed: 2 },
      }),
      initiative,
    ]),
    notAddressed('II.3.2.2/b3'),
    clause('II.3.2/leader', 'undetermined', [criterion('II.3.2/leader', 'collective', 'undetermined', { values: [{ fact: 'nominee.post', value: 'head' }], causes: [{ kind: 'missing', what: 'dossier', led: 'body', id: 'truong-c' }] })]),
    clause('II.3.2/party', 'undetermined', [
      criterion('II.3.2/party', 'good', 'undetermined', {
        values: [{ fact: 'ratings.party-member', year: 2021, value: 'excellent' }],
        held: { kind: 'years', sure: 1, possible: 2, needed: 2 },
        causes: [{ kind: 'missing', what: 'fact', fact: 'ratings.party-member', years: [2022] }],
      }),
      criterion('II.3.2/party', 'excellent', 'pass', { values: [{ fact: 'ratings.party-member', year: 2021, value: 'excellent' }], held: { kind: 'years', sure: 1, possible: 2, needed: 1 } }),
    ]),
  ],
  openYears: [{ fact: 'ratings.official', years: [2023] }],
})

export const passed: Verdict = verdict('giao-vien-c', 'pass', {
  stated: 'II.3.2.2',
  sections: [{ id: 'II.3.2.2', takes: 'yes', outcome: 'pass', causes: [] }],
  clauses: [
    example,
    notAddressed('II.3.1.1/b1'),
    clause('II.3.2.2/b1', 'pass', [
      criterion('II.3.2.2/b1', 'rating', 'pass', {
        values: [{ fact: 'ratings.official', year: 2021, value: 'excellent', papers: ['pdg21'] }, { fact: 'ratings.official', year: 2022, value: 'excellent', papers: ['pdg22'] }],
        held: { kind: 'years', sure: 2, possible: 2, needed: 2 },
      }),
      initiative,
    ]),
    notAddressed('II.3.2.2/b3'),
    notAddressed('II.3.2/leader'),
    party,
  ],
  openYears: [{ fact: 'ratings.official', years: [2023] }, { fact: 'ratings.party-member', years: [2023] }],
  rulings: [{ question: 'year-outside', reading: 'left-out', by: 'Ban Thường vụ Đảng ủy Khối', on: '2023-02-01', paper: 'Công văn số 12-CV/ĐUK' }],
})

const school: Verdict = verdict('truong-c', 'undetermined', {
  stated: 'II.3.1.1',
  sections: [{ id: 'II.3.1.1', takes: 'maybe', outcome: 'undetermined', causes: [{ kind: 'needs-ruling', question: 'partly-funded', status: 'silent', readings: [{ reading: 'takes', possible: ['yes'] }, { reading: 'leaves', possible: ['no'] }] }] }],
  clauses: [
    clause('II.3.1.1/b1', 'undetermined', [
      criterion('II.3.1.1/b1', 'movements', 'undetermined', { causes: [{ kind: 'missing', what: 'fact', fact: 'findings.emulation-movements-effective' }] }),
      criterion('II.3.1.1/b1', 'culture', 'undetermined', {
        values: [{ fact: 'standings.culture-standard', value: '2021-12-01..' }],
        causes: [{ kind: 'missing', what: 'fact', fact: 'standings.culture-standard', paper: true }],
      }),
      criterion('II.3.1.1/b1', 'party', 'undetermined', {
        values: [{ fact: 'ratings.party-org', body: 'chi-bo', year: 2021, value: 'good' }, { fact: 'ratings.party-org', body: 'chi-bo', year: 2022, value: 'excellent' }],
        causes: [{ kind: 'needs-ruling', question: 'review-time', status: 'open', readings: [{ reading: 'every-closed-year', possible: ['fail'] }, { reading: 'last-closed-year', possible: ['pass'] }] }],
      }),
      criterion('II.3.1.1/b1', 'unions', 'undetermined', {
        causes: [
          { kind: 'missing', what: 'fact', fact: 'bodies.mass-org', under: [{ 'absent-body': 'judge-existing' }] },
          { kind: 'needs-ruling', question: 'absent-body', status: 'silent', readings: [{ reading: 'judge-existing', possible: ['pass', 'not-applicable'] }, { reading: 'ask-all', possible: ['pass', 'fail'] }] },
        ],
      }),
    ]),
  ],
})

/** The causes of a nested verdict, with its id. */
const comingUp = (nested: Verdict): readonly Cause[] =>
  [...nested.sections.flatMap(({ causes }) => causes), ...nested.clauses.flatMap(({ criteria }) => criteria.flatMap(({ causes }) => causes))].map((cause) => ({ ...cause, dossier: nested.dossier }))

export const open: Verdict = verdict('giao-vien-c', 'undetermined', {
  sections: [{ id: 'II.3.1.1', takes: 'no', causes: [] }, { id: 'II.3.2.2', takes: 'maybe', outcome: 'undetermined', causes: [{ kind: 'missing', what: 'fact', fact: 'nominee.fields' }] }],
  causes: [{ kind: 'missing', what: 'text', document: 'Kế hoạch số 39-KH/HU ngày 20/12/2021' }],
  clauses: [
    example,
    notAddressed('II.3.1.1/b1'),
    clause('II.3.2.2/b1', 'undetermined', [
      criterion('II.3.2.2/b1', 'rating', 'undetermined', {
        values: [{ fact: 'ratings.official', year: 2021, value: 'excellent', papers: ['pdg21'] }],
        held: { kind: 'years', sure: 1, possible: 2, needed: 2 },
        causes: [
          { kind: 'missing', what: 'fact', fact: 'ratings.official', years: [2022] },
          { kind: 'needs-ruling', question: 'many-works', status: 'open', readings: [{ reading: '2', possible: ['pass'] }, { reading: '5', possible: ['fail'] }] },
        ],
      }),
      initiative,
    ]),
    clause('II.3.2.2/b3', 'undetermined', [criterion('II.3.2.2/b3', 'results', 'undetermined', { causes: [{ kind: 'missing', what: 'fact', fact: 'nominee.learner' }] })], [{ kind: 'missing', what: 'fact', fact: 'nominee.learner' }]),
    clause('II.3.2/leader', 'undetermined', [
      criterion('II.3.2/leader', 'collective', 'undetermined', { values: [{ fact: 'nominee.post', value: 'head' }], causes: comingUp(school), nested: school }),
    ]),
    clause('II.3.2/party', 'undetermined', [
      criterion('II.3.2/party', 'good', 'pass', { held: { kind: 'years', sure: 2, possible: 2, needed: 2 } }),
      criterion('II.3.2/party', 'excellent', 'undetermined', { held: { kind: 'years', sure: 0, possible: 1, needed: 1 }, causes: [{ kind: 'not-yet-due', fact: 'ratings.party-member', years: [2023], on: '2024-01-31' }] }),
    ]),
  ],
})

export const notCovered: Verdict = verdict('giao-vien-c', 'not-covered', {
  stated: 'II.3.1.1',
  sections: [{ id: 'II.3.1.1', takes: 'no', causes: [] }, { id: 'II.3.2.2', takes: 'yes', causes: [] }],
})
