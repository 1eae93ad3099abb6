/** The shipped plans as they are generated: reading their rule files is not what these tests are about. */
import type { PlanDocument } from '../../src/documents/plan.js'
import { document as banTuyenGiao } from '../../src/plans/ban-tuyen-giao-2022.document.js'
import { document as dakDoa } from '../../src/plans/dak-doa-2021.document.js'
import { document as dangUyKhoi } from '../../src/plans/dang-uy-khoi-2022.document.js'
import { document as huyenUy } from '../../src/plans/huyen-uy-2022.document.js'
import { document as ubndXa } from '../../src/plans/ubnd-xa-2023.document.js'

export const documents: readonly PlanDocument[] = [banTuyenGiao, dakDoa, dangUyKhoi, huyenUy, ubndXa]

/** In the place of the function of that name which reads the rule files. */
export function rulesOf(id: string): PlanDocument {
  const document = documents.find((each) => each.id === id)
  if (document === undefined) throw new RangeError(`no plan is called ${id}`)
  return document
}
