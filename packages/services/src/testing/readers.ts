/** Who reads what is kept: by links, by sign-in, or not at all. */
export const readers = [
  'owner',
  'helper',
  'candidate',
  'other',
  'host',
  'jointHost',
  'above',
  'elsewhere',
  'operator',
  'nobody',
] as const
/** One of `readers`. */
export type Reader = (typeof readers)[number]

/** What a reader is called in the docs. */
const readerNames: Readonly<Record<Reader, string>> = {
  owner: 'whose it is, by their link',
  helper: 'mentor who helps',
  candidate: 'mentor who is asked',
  other: 'another mentor, merchant, volunteer or tenant, by links of theirs',
  host: 'branch that hosts it',
  jointHost: 'branch that hosts it too',
  above: 'committee above them',
  elsewhere: 'another branch',
  operator: 'operator of a park',
  nobody: 'nobody signed in',
}

/** A part of a record: its text where each part is played, what it is, who reads it, and who by an act that the trail shows. */
export type Part = { text: string; what: string; readBy: readonly Reader[]; byAct?: readonly Reader[] }

/** A request for help, its mentors, and what somebody else asks of the same center. */
const helpParts: readonly Part[] = [
  { text: '求助记号', what: 'what is asked for', readBy: ['owner', 'helper', 'candidate', 'host', 'above'] },
  { text: '涂黑记号', what: 'words that were blacked out', readBy: [] },
  { text: '求助人记号', what: 'how whoever asked is called', readBy: ['owner', 'helper', 'host', 'above'] },
  {
    text: 'qiuzhu@mark.example',
    what: 'how they are reached',
    readBy: ['owner', 'helper'],
    byAct: ['host', 'above'],
  },
  { text: '私下记号', what: 'what came of it, for the center alone', readBy: ['owner', 'host', 'above'] },
  { text: '分享记号', what: 'what came of it, shared with who helped', readBy: ['owner', 'helper', 'host', 'above'] },
  { text: '帮手记号', what: 'name of the mentor who helps', readBy: ['owner', 'helper', 'host', 'above'] },
  { text: 'bangshou@mark.example', what: 'their contact', readBy: ['owner', 'helper'], byAct: ['host', 'above'] },
  { text: '本人说明', what: 'that they say they are a member, for this once', readBy: ['owner'] },
  { text: '待答记号', what: 'name of a mentor who has not answered', readBy: ['candidate', 'host', 'above'] },
  { text: 'daida@mark.example', what: 'their contact', readBy: ['candidate'], byAct: ['host', 'above'] },
  { text: '旁人记号', what: 'name of a mentor who was not asked', readBy: ['other', 'host', 'above'] },
  { text: '乙问记号', what: 'what somebody else asks for', readBy: ['other', 'host', 'above'] },
]

/** Sessions of two branches and who came; `owner` is somebody who signed up. */
const calendarParts: readonly Part[] = [
  {
    text: '公开记号',
    what: 'a session of a published plan',
    readBy: readers,
  },
  { text: '邀请记号', what: 'a session for those who are invited', readBy: ['host', 'jointHost'] },
  { text: '草案记号', what: 'a session of a plan that is not published', readBy: ['host'] },
  { text: '报名人记号', what: 'name of who signed up', readBy: ['owner', 'host', 'jointHost'] },
  {
    text: 'baoming@mark.example',
    what: 'their contact',
    readBy: ['owner'],
    byAct: ['host', 'jointHost'],
  },
  { text: '乙来记号', what: 'name of somebody else who signed up', readBy: ['other', 'host', 'jointHost'] },
  { text: '证明名记号', what: 'name on a proof of hours', readBy: ['owner', 'host', 'jointHost'] },
  { text: '时长说错记号', what: 'what a volunteer says of their hours', readBy: ['owner', 'host', 'jointHost'] },
  { text: '现场人记号', what: 'name of who came without signing up', readBy: ['host', 'jointHost'] },
]

/** What is borrowed and let. */
const placeParts: readonly Part[] = [
  { text: '借用记号', what: 'what a room is borrowed for', readBy: ['owner', 'host', 'above'] },
  { text: '借用人记号', what: 'name of who borrows', readBy: ['owner', 'host', 'above'] },
  { text: 'jieyong@mark.example', what: 'their contact', readBy: ['owner'], byAct: ['host', 'above'] },
  { text: '对手用途记号', what: 'what somebody else wants the same hour for', readBy: ['other', 'host', 'above'] },
  { text: '队记号', what: 'name of a team', readBy: ['owner', 'host', 'above'] },
  { text: '队员记号', what: 'name of somebody of it', readBy: ['owner', 'host', 'above'] },
  { text: '学校记号', what: 'school, once it is decided', readBy: [] },
  { text: '年级记号', what: 'year at school, once it is decided', readBy: [] },
  { text: '计划记号', what: 'what a place is wanted for', readBy: ['owner', 'host', 'above'] },
  { text: 'duizhang@mark.example', what: 'contact of a tenant', readBy: ['owner'], byAct: ['host', 'above'] },
  { text: '扣款记号', what: 'what is taken off a deposit, and why', readBy: ['owner', 'host', 'above'] },
  { text: '异议记号', what: 'what a tenant says against it', readBy: ['owner', 'host', 'above'] },
  { text: '学校申请号', what: 'school of somebody who applies', readBy: ['other', 'host', 'above'] },
  { text: '队申请号', what: 'name of another team', readBy: ['other', 'host', 'above'] },
  { text: '掌柜记号', what: 'name of a shopkeeper of a park', readBy: ['other', 'operator', 'above', 'elsewhere'] },
  {
    text: '合作记号',
    what: 'how park and shopkeeper sell together',
    readBy: ['other', 'operator', 'above', 'elsewhere'],
  },
  { text: 'zhanggui@mark.example', what: 'contact of a shopkeeper', readBy: ['other'], byAct: ['operator'] },
]

/** Each part of each record, and exactly who reads it (SERVICES 1): in the order of the docs. */
export const parts: Readonly<Record<'Help' | 'Calendar' | 'Place', readonly Part[]>> = {
  Help: helpParts,
  Calendar: calendarParts,
  Place: placeParts,
}

/** The tables of the docs: a row for each part, a column for each reader. */
export function readersPage(): string {
  const tables = Object.entries(parts).map(([module, rows]) => `## ${module}\n\n${tableOf(rows)}`)
  return `# Who reads what of help, calendar and place

Written by \`pnpm readers\` from \`packages/services/src/testing/readers.ts\`. [readers.test.ts](../packages/services/src/readers.test.ts)
plays records in which each part has a text of its own, follows every link of every page as each reader, asks for everything that
anybody else found, and compares what is found with these tables, cell by cell. "by an act" is a press of 查看 or of a new link, which
stands in the trail. What is not theirs is answered as what is not there.

The shopkeeper's park belongs to the operator; "another branch" is the one that entered that operator, and reads its tenancies.

${tables.join('\n\n')}
`
}

function tableOf(rows: readonly Part[]): string {
  const heads = ['Part', ...readers.map((reader) => readerNames[reader])]
  const cells = rows.map((part) => [part.what, ...readers.map((reader) => cellOf(part, reader))])
  return [heads, heads.map(() => '---'), ...cells].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

function cellOf({ readBy, byAct = [] }: Part, reader: Reader): string {
  if (readBy.includes(reader)) return 'reads'
  return byAct.includes(reader) ? 'by an act' : ''
}
