import { describe, expect, it } from 'vitest'
import type { Demand } from '../../src/documents/demand.js'
import { conditionWords } from '../../src/tell/condition-words.js'
import { demandSentence } from '../../src/tell/demand-words.js'
import { drawLines, line } from '../../src/tell/layout.js'
import { place, shortPlace } from '../../src/tell/place.js'
import { report } from '../../src/tell/report.js'
import { whyText } from '../../src/tell/why.js'
import { failed, notCovered, open, passed, plan, teacher } from './sample.js'

const verdicts = [failed, passed, open, notCovered]

describe('places', () => {
  it.each([
    ['II.3.1.1/b1', 'gạch đầu dòng thứ nhất, điểm 3.1.1, khoản 3, Mục II', 'dash 1, point 3.1.1, clause 3, Part II'],
    ['II.3.2.1.A/b3', 'gạch đầu dòng thứ ba, dấu cộng thứ nhất, điểm 3.2.1, khoản 3, Mục II', 'dash 3, plus sign 1, point 3.2.1, clause 3, Part II'],
    ['II.4.9/b2', 'gạch đầu dòng thứ hai, điểm 4.9, khoản 4, Mục II', 'dash 2, point 4.9, clause 4, Part II'],
    ['II.1/o', 'khoản 1, Mục II', 'clause 1, Part II'],
    ['II.2.b/b4', 'gạch đầu dòng thứ tư, điểm b, khoản 2, Mục II', 'dash 4, point b, clause 2, Part II'],
    ['III.3.2/b2.1', 'dấu cộng thứ nhất, gạch đầu dòng thứ hai, điểm 3.2, khoản 3, Mục III', 'plus sign 1, dash 2, point 3.2, clause 3, Part III'],
    ['III.3.2/b1-leader', 'câu về người giữ chức vụ lãnh đạo, quản lý, gạch đầu dòng thứ nhất, điểm 3.2, khoản 3, Mục III', 'the sentence on leaders, dash 1, point 3.2, clause 3, Part III'],
    ['II.3.2/party', 'đoạn về cá nhân là đảng viên, điểm 3.2, khoản 3, Mục II', 'the paragraph on party members, point 3.2, clause 3, Part II'],
    ['II/1', 'khoản 1, Mục II', 'clause 1, Part II'],
    ['III/residual', 'đoạn cuối, Mục III', 'the last paragraph, Part III'],
    ['I.1/note', 'đoạn có dấu sao, khoản 1, Mục I', 'the starred paragraph, clause 1, Part I'],
    ['III.13', 'khoản 13, Mục III', 'clause 13, Part III'],
  ])('%s', (id, vi, en) => {
    expect(place(id)).toBe(vi)
    expect(place(id, 'en')).toBe(en)
  })

  it('calls the only paragraph of a section no dash when the plan is at hand', () => {
    expect(place('II.2/b1')).toBe('gạch đầu dòng thứ nhất, khoản 2, Mục II')
    expect(place('II.2/b1', 'vi', plan)).toBe('khoản 2, Mục II')
    expect(shortPlace('II.2/b1', 'vi', plan)).toBe('II.2')
    expect(shortPlace('II.3.2.2/b3', 'en', plan)).toBe('II.3.2.2, dash 3')
  })
})

describe('demands', () => {
  const sentences: readonly (readonly [Demand, string, string])[] = [
    [{ finding: 'study-results', years: 'some' }, 'Hội nghị bình xét kết luận đạt nội dung “Đạt nhiều thành tích xuất sắc trong học tập”, ở ít nhất 01 năm đã đến kỳ của giai đoạn.', 'The meeting finds “Many excellent results in study” met, in at least one closed year of the period.'],
    [{ finding: 'study-results', at: 'party-org', none: 'not-applicable' }, 'Hội nghị bình xét kết luận đạt nội dung “Đạt nhiều thành tích xuất sắc trong học tập”, tại từng tổ chức có xếp loại tổ chức đảng; nơi không có tổ chức đó thì không áp dụng.', 'The meeting finds “Many excellent results in study” met, at each body with a rating of party organisations; where there is no such body it does not apply.'],
    [{ rating: 'party-member', 'at-least': 'excellent', 'at-least-years': 2 }, 'Xếp loại đảng viên đạt mức “Hoàn thành xuất sắc nhiệm vụ”, ở ít nhất 02 năm đã đến kỳ của giai đoạn.', 'Rating of party members: “Hoàn thành xuất sắc nhiệm vụ”, in at least 2 closed years of the period.'],
    [{ rating: 'mass-org', 'at-least': 'good', years: 'last', none: 'fail' }, 'Xếp loại đoàn thể của từng tổ chức đạt mức “Hoàn thành tốt nhiệm vụ” trở lên, ở năm đã đến kỳ gần nhất của giai đoạn; nơi không có tổ chức đó thì tính là chưa đạt.', 'Rating of mass organisations of each body: “Hoàn thành tốt nhiệm vụ” or higher, in the last closed year of the period; where there is no such body it counts as not met.'],
    [{ standing: 'culture-standard', years: 'every' }, '“cơ quan, đơn vị đạt chuẩn văn hóa” còn hiệu lực vào ngày đến kỳ, ở tất cả các năm đã đến kỳ của giai đoạn.', '“culture standard” holds on the due day, in every closed year of the period.'],
    [{ list: 'social-vice-case', 'at-most': 0, within: 'cut-off' }, 'Không có trường hợp mắc tệ nạn xã hội, vào ngày tính cuối cùng.', 'None: case of social vice, on the last day that counts.'],
    [{ list: 'social-vice-case', 'at-most': 2, within: 'ever' }, 'Có không quá 02 trường hợp mắc tệ nạn xã hội, từ trước đến ngày tính cuối cùng.', 'At most 2: case of social vice, at any time up to the last day that counts.'],
    [{ list: 'initiative', 'at-least': 1, within: { ask: 'review-time' } }, 'Có ít nhất 01 sáng kiến, trong thời gian tùy cách hiểu “trong thời gian bình xét” [review-time].', 'At least 1: initiative, within a time that depends on how “trong thời gian bình xét” [review-time] is read.'],
    [{ series: 'revenue', goes: 'up', years: 'every', 'new-basis': { ask: 'year-outside' } }, 'Doanh thu tăng so với năm trước, ở tất cả các năm đã đến kỳ của giai đoạn; hai năm tính theo căn cứ khác nhau thì tùy cách hiểu “Hàng năm” [year-outside].', 'Revenue rises against the year before, in every closed year of the period; years with different bases: depends on how “Hàng năm” [year-outside] is read.'],
    [{ series: 'revenue', goes: 'down', years: 'last', 'new-basis': 'left-out' }, 'Doanh thu giảm so với năm trước, ở năm đã đến kỳ gần nhất của giai đoạn; hai năm tính theo căn cứ khác nhau thì không so.', 'Revenue falls against the year before, in the last closed year of the period; years with different bases are not compared.'],
    [{ series: 'revenue', goes: 'down', years: 'last', 'at-zero': { ask: 'many-works' }, 'new-basis': 'compared' }, 'Doanh thu giảm so với năm trước, ở năm đã đến kỳ gần nhất của giai đoạn; năm trước và năm ấy đều bằng 0 thì tùy cách hiểu “nhiều thành tích” [many-works]; hai năm tính theo căn cứ khác nhau vẫn so.', 'Revenue falls against the year before, in the last closed year of the period; zero in both years: depends on how “nhiều thành tích” [many-works] is read; years with different bases are compared as they stand.'],
    [{ series: 'revenue', goes: 'down', years: 'last', 'at-zero': 'met', 'new-basis': 'compared' }, 'Doanh thu giảm so với năm trước, ở năm đã đến kỳ gần nhất của giai đoạn; năm trước và năm ấy đều bằng 0 thì vẫn đạt; hai năm tính theo căn cứ khác nhau vẫn so.', 'Revenue falls against the year before, in the last closed year of the period; zero in both years is met; years with different bases are compared as they stand.'],
    [{ series: 'revenue', goes: 'down', years: 'last', 'at-zero': 'unmet', 'new-basis': 'compared' }, 'Doanh thu giảm so với năm trước, ở năm đã đến kỳ gần nhất của giai đoạn; năm trước và năm ấy đều bằng 0 thì chưa đạt; hai năm tính theo căn cứ khác nhau vẫn so.', 'Revenue falls against the year before, in the last closed year of the period; zero in both years is not met; years with different bases are compared as they stand.'],
    [{ number: 'income-rank', 'at-most': 1, years: 'every' }, 'Thứ hạng thu nhập không quá 1, ở tất cả các năm đã đến kỳ của giai đoạn.', 'Rank of income at most 1, in every closed year of the period.'],
    [{ number: 'revenue', 'at-most': 0, years: 'last' }, 'Doanh thu là 0 tỷ đồng, ở năm đã đến kỳ gần nhất của giai đoạn.', 'Revenue is 0 billion dong, in the last closed year of the period.'],
    [{ led: { head: 'body' }, meets: ['II.3.1/b1', 'II.3.1/b2', 'II.3.1/b3'], 'not-covered': 'fail' }, 'Tập thể do người này lãnh đạo đáp ứng tiêu chí tại một trong các mục II.3.1/b1, II.3.1/b2, II.3.1/b3 (người đứng đầu: tập thể nơi công tác); tập thể không thuộc các mục đó thì tính là chưa đạt.', 'The collective that the nominee leads meets the criteria of one of II.3.1/b1, II.3.1/b2, II.3.1/b3 (head: the body served); where no such section takes the collective, it counts as not met.'],
    [{ led: { head: 'body' }, meets: ['II.3.1/b1', 'II.3.1/b2', 'II.3.1/b3'], general: 'yes', 'not-covered': 'fail' }, 'Tập thể do người này lãnh đạo đáp ứng tiêu chí tại II.2/b1 và tại một trong các mục II.3.1/b1, II.3.1/b2, II.3.1/b3 (người đứng đầu: tập thể nơi công tác); tập thể không thuộc các mục đó thì tính là chưa đạt.', 'The collective that the nominee leads meets the criteria of II.2/b1, and of one of II.3.1/b1, II.3.1/b2, II.3.1/b3 (head: the body served); where no such section takes the collective, it counts as not met.'],
    [{ number: 'revenue', 'at-least': 1.5, years: 'last' }, 'Doanh thu từ 1,5 tỷ đồng trở lên, ở năm đã đến kỳ gần nhất của giai đoạn.', 'Revenue at least 1.5 billion dong, in the last closed year of the period.'],
    [{ number: 'revenue', 'at-most': { ask: 'many-works' }, years: 'every' }, 'Doanh thu không quá (mức do câu trả lời về “nhiều thành tích” [many-works] nêu) tỷ đồng, ở tất cả các năm đã đến kỳ của giai đoạn.', 'Revenue at most (the number that the ruling on “nhiều thành tích” [many-works] names) billion dong, in every closed year of the period.'],
    [{ title: 'cultured-family', 'in-a-row': { ask: 'many-works' }, 'reaching-back': 'yes' }, 'Đạt danh hiệu “Gia đình văn hóa”, (số do câu trả lời về “nhiều thành tích” [many-works] nêu) năm liền, được tính cả năm trước giai đoạn.', 'The title “Cultured family” is held, (the number that the ruling on “nhiều thành tích” [many-works] names) years in a row, years before the period count.'],
    [{ title: 'cultured-hamlet', years: 'every', none: 'fail' }, 'Từng tổ chức đạt danh hiệu “Thôn văn hóa”, ở tất cả các năm đã đến kỳ của giai đoạn; nơi không có tổ chức đó thì tính là chưa đạt.', 'Each body: the title “Cultured hamlet” is held, in every closed year of the period; where there is no such body it counts as not met.'],
    [{ title: 'cultured-hamlet', at: 'party-org', years: 'last' }, 'Từng tổ chức có xếp loại tổ chức đảng đều đạt danh hiệu “Thôn văn hóa”, ở năm đã đến kỳ gần nhất của giai đoạn.', 'Each body with a rating of party organisations: the title “Cultured hamlet” is held, in the last closed year of the period.'],
    [{ document: '39-KH/HU', on: '2021-12-20', name: 'Kế hoạch số 39-KH/HU' }, 'Đáp ứng tiêu chí tại Kế hoạch số 39-KH/HU (ngày 20/12/2021).', 'The criteria of Kế hoạch số 39-KH/HU (20/12/2021) are met.'],
    [{ document: '39-KH/HU', on: '2021-12-20', name: 'Kế hoạch số 39-KH/HU ngày 20/12/2021' }, 'Đáp ứng tiêu chí tại Kế hoạch số 39-KH/HU ngày 20/12/2021.', 'The criteria of Kế hoạch số 39-KH/HU ngày 20/12/2021 are met.'],
    [{ document: '39-KH/HU', on: '2021-12-20', name: 'Kế hoạch của Huyện ủy' }, 'Đáp ứng tiêu chí tại Kế hoạch của Huyện ủy (39-KH/HU, ngày 20/12/2021).', 'The criteria of Kế hoạch của Huyện ủy (39-KH/HU, 20/12/2021) are met.'],
    [{ 'reading-of': 'review-time', is: { every: { finding: 'study-results' }, last: { title: 'cultured-family', years: 'last' } } }, 'Tùy cách hiểu “trong thời gian bình xét” [review-time]: hiểu là “mọi năm của giai đoạn đã đến kỳ xếp loại” thì hội nghị bình xét kết luận đạt nội dung “Đạt nhiều thành tích xuất sắc trong học tập”; hiểu là “năm gần nhất đã đến kỳ xếp loại” thì đạt danh hiệu “Gia đình văn hóa”, ở năm đã đến kỳ gần nhất của giai đoạn.', 'Depends on how “trong thời gian bình xét” [review-time] is read: read as “every closed year of the period”: the meeting finds “Many excellent results in study” met; read as “the last closed year”: the title “Cultured family” is held, in the last closed year of the period.'],
    [{ any: [{ finding: 'study-results' }, { not: { finding: 'shining-example' } }] }, 'Ít nhất một trong các nội dung: (1) hội nghị bình xét kết luận đạt nội dung “Đạt nhiều thành tích xuất sắc trong học tập”; (2) không có việc: hội nghị bình xét kết luận đạt nội dung “Gương sáng trong lao động, học tập, công tác”.', 'Any of: (1) the meeting finds “Many excellent results in study” met; (2) it is not so that the meeting finds “A shining example in work and study” met.'],
    [{ 'at-least': 1, of: [{ finding: 'study-results' }, { all: [{ finding: 'shining-example' }] }] }, 'Ít nhất 01 trong 02 nội dung: (1) hội nghị bình xét kết luận đạt nội dung “Đạt nhiều thành tích xuất sắc trong học tập”; (2) đồng thời: (1) hội nghị bình xét kết luận đạt nội dung “Gương sáng trong lao động, học tập, công tác”.', 'At least 1 of: (1) the meeting finds “Many excellent results in study” met; (2) all of: (1) the meeting finds “A shining example in work and study” met.'],
  ]

  it.each(sentences)('%j', (demand, vi, en) => {
    expect(demandSentence(demand, plan)).toBe(vi)
    expect(demandSentence(demand, plan, 'en')).toBe(en)
  })

  it('a fact that the catalogue lacks keeps its path', () => {
    expect(demandSentence({ finding: 'nothing-known' }, plan)).toContain('“findings.nothing-known”')
  })
})

describe('conditions', () => {
  it('says whom they address', () => {
    expect(conditionWords({ not: { learner: ['pupil', 'student'] } }, plan)).toBe('không thuộc người học: học sinh hoặc sinh viên')
    expect(conditionWords({ all: [{ kind: 'household' }] }, plan, 'en')).toBe('kind of nominee: household')
    expect(conditionWords({ any: [{ kind: 'household' }, { ask: 'deputy-leader', is: ['body'] }] }, plan, 'en')).toBe('(kind of nominee: household) or (if “giữ chức vụ lãnh đạo” [deputy-leader] is read as “the body served”)')
  })
})

describe('layout', () => {
  it('wraps at spaces, counts columns and not code units, and hangs the rest', () => {
    const text = drawLines([line(2, 'a'.repeat(10) + ' ' + 'ế'.normalize('NFD').repeat(10) + ' c')], 24)
    expect(text).toBe(`  ${'a'.repeat(10)} ${'ế'.normalize('NFD').repeat(10)} c\n`)
    expect(drawLines([line(0, 'một hai ba bốn năm sáu bảy tám', undefined, 4)], 24)).toBe('một hai ba bốn năm sáu\n    bảy tám\n')
  })

  it('never draws two blank lines in a row, and none at the ends', () => {
    expect(drawLines([line(0, ''), line(0, 'a'), line(0, ''), line(0, ''), line(0, 'b'), line(0, '')])).toBe('a\n\nb\n')
  })

  it('styles each piece, after wrapping', () => {
    expect(drawLines([line(1, 'x', 'fail')], 80, { fail: (text) => `<${text}>` })).toBe(' <x>\n')
  })
})

describe('what a report must never do', () => {
  const texts = verdicts.flatMap((verdict) => [true, false].map((all) => report(verdict, plan, { all, dossiers: [teacher] })))

  it('words what is unproven as a failure, or promises an award', () => {
    for (const text of texts) {
      expect(text.replace('không phải kết luận không đạt tiêu chuẩn', '')).not.toMatch(/không đạt/iu)
      expect(text).not.toMatch(/được khen|sẽ khen|bị loại/iu)
    }
    expect(report(open, plan, { width: 10_000 })).toContain('Đây là yêu cầu bổ sung, không phải kết luận không đạt tiêu chuẩn.')
    expect(report(failed, plan)).not.toContain('không phải kết luận')
  })

  it('leaves out a criterion that is unmet or unproven', () => {
    for (const verdict of verdicts) {
      const text = report(verdict, plan, { width: 10_000 })
      for (const clause of verdict.clauses) {
        for (const { id, outcome, words } of clause.criteria) {
          if (outcome === 'fail' || outcome === 'undetermined') expect(text).toContain(`“${words}” [${id}]`)
        }
      }
    }
  })

  it('tells every criterion when all is asked for', () => {
    const text = report(passed, plan, { all: true, width: 10_000 })
    for (const clause of passed.clauses) for (const { words } of clause.criteria) expect(text).toContain(words)
  })

  it('lets a control or a bidirectional override of a dossier reach the terminal', () => {
    const forged = { ...teacher, nominee: { name: 'C\u001b[2J\r\nKẾT LUẬN\u202e' }, papers: { pdg21: { kind: 'giấy\u0007' } } }
    for (const text of [report(failed, plan, { dossiers: [forged] }), whyText(failed, plan, undefined, { dossiers: [forged] }) ?? '']) {
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u)
      expect(text).toContain('C\\x1B[2J\\x0D\\x0AKẾT LUẬNU+202E')
    }
  })

  it('differs between two runs', () => {
    for (const verdict of verdicts) expect(report(verdict, plan, { dossiers: [teacher] })).toBe(report(verdict, plan, { dossiers: [teacher] }))
  })
})

describe('colours', () => {
  it('has a different sign and tone for each overall outcome', () => {
    const styles = { pass: (text: string) => `P${text}`, fail: (text: string) => `F${text}`, undetermined: (text: string) => `U${text}`, other: (text: string) => `O${text}` }
    const heads = verdicts.map((verdict) => report(verdict, plan, { styles }).split('\n').find((each) => each.includes('KẾT LUẬN CHUNG')))
    expect(heads).toEqual(['FKẾT LUẬN CHUNG: ✗ Chưa đủ điều kiện trình', 'PKẾT LUẬN CHUNG: ✓ Đủ điều kiện trình', 'UKẾT LUẬN CHUNG: ? Chưa đủ cơ sở kết luận', 'OKẾT LUẬN CHUNG: ⊘ Không đúng đối tượng'])
  })
})
