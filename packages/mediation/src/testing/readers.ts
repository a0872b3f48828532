/** Who reads a case: both sides by their links, the rest by sign-in. */
export const readers = ['buyer', 'merchant', 'mediator', 'candidate', 'former', 'caseHandler', 'partner'] as const
/** One of `readers`. */
export type Reader = (typeof readers)[number]

/** What a reader is called in the docs. */
const readerNames: Readonly<Record<Reader, string>> = {
  buyer: 'buyer',
  merchant: 'merchant',
  mediator: 'mediator of the case',
  candidate: 'mediator asked to declare',
  former: 'mediator replaced, or of other cases',
  caseHandler: 'case handler',
  partner: 'partner it was handed over to',
}

/** A part of a case: its text in the richest case, what it is, who reads it, and who reads it by an act that the trail shows. */
export type CasePart = { text: string; what: string; readBy: readonly Reader[]; byAct?: readonly Reader[] }

const sides = ['buyer', 'merchant'] as const
const workers = ['mediator', 'caseHandler'] as const
const inCase = [...sides, ...workers] as const

/** Each part of a case, and exactly who reads it (SYSTEMS 65): in the order of the docs. */
export const caseParts: readonly CasePart[] = [
  { text: '店名记号', what: 'name of the shop', readBy: [...inCase, 'candidate', 'partner'] },
  { text: '店址记号', what: 'its address', readBy: [...inCase, 'candidate', 'partner'] },
  { text: '7K3M-9QXW-2BHK', what: 'number of a badge, as stated', readBy: [...inCase, 'candidate', 'partner'] },
  { text: '经过记号', what: 'what happened', readBy: [...inCase, 'partner'] },
  { text: '订单记号', what: 'order number', readBy: inCase },
  { text: '买家姓名记号', what: 'name of the buyer', readBy: ['buyer', ...workers] },
  { text: '买家电话记号', what: 'contact of the buyer', readBy: ['buyer'], byAct: ['caseHandler'] },
  { text: '监护人记号', what: 'guardian of a buyer under 14', readBy: ['buyer'], byAct: ['caseHandler'] },
  { text: '商家电话记号', what: 'contact of the merchant', readBy: sides, byAct: ['caseHandler'] },
  { text: '给双方记号', what: 'a message to both', readBy: inCase },
  { text: '买家密言记号', what: 'what the buyer writes to the station alone', readBy: ['buyer', ...workers] },
  { text: '商家密言记号', what: 'what the merchant writes to the station alone', readBy: ['merchant', ...workers] },
  { text: '致买家记号', what: 'what the station writes to the buyer alone', readBy: ['buyer', ...workers] },
  { text: '致商家记号', what: 'what the station writes to the merchant alone', readBy: ['merchant', ...workers] },
  { text: '协会记号', what: 'what ties a mediator to a side', readBy: inCase },
  { text: '异议记号', what: 'why a side objected', readBy: workers },
  { text: '检测记号', what: 'a test of the goods', readBy: inCase },
  { text: '条款记号', what: 'terms that were proposed', readBy: inCase },
  { text: '移交记号', what: 'what the partner is told', readBy: [...workers, 'partner'] },
  { text: '别处移交记号', what: 'what another partner is told', readBy: workers },
  { text: '结论记号', what: 'a confirmed conclusion', readBy: inCase },
  { text: '贺知远', what: 'name of a mediator of the case', readBy: inCase },
  { text: '江见川', what: 'name of a mediator who was never assigned', readBy: workers },
]

/** The table of the docs: a row for each part, a column for each reader. */
export function readersPage(): string {
  const heads = ['Part of a case', ...readers.map((reader) => readerNames[reader])]
  const rows = caseParts.map((part) => [part.what, ...readers.map((reader) => cellOf(part, reader))])
  const lines = [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
  return `# Who reads what at the station

Written by \`pnpm readers\` from \`packages/mediation/src/testing/readers.ts\`. [readers.test.ts](../packages/mediation/src/readers.test.ts)
plays one case in which each part has a text of its own, asks every view of every reader, and compares what it finds with this table,
cell by cell. "by an act" is a press of 查看, which stands in the trail. Nobody else reads anything: what is not theirs is answered as
what is not there.

${lines.join('\n')}
`
}

function cellOf({ readBy, byAct = [] }: CasePart, reader: Reader): string {
  if (readBy.includes(reader)) return 'reads'
  return byAct.includes(reader) ? 'by an act' : ''
}
