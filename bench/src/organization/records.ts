import {
  emptyHistory,
  type MemberRecord,
  recordEvent,
  type RecordEvent,
  recordOf,
  replay,
  type Tree,
  treeFrom,
} from '@liangpai/core/organization'
import { inUse } from '../memory.ts'
import { timed } from './timed.ts'

const period = { from: '2011-06' }

function readTree(): Tree {
  const read = treeFrom([
    { id: 'top', kind: 'committee', name: '网商党委', period },
    { id: 'here', kind: 'branch', name: '网商党支部', parent: 'top', period },
    { id: 'there', kind: 'branch', name: '网商党支部', parent: 'top', period },
  ])
  if (!read.ok) throw new Error(JSON.stringify(read.findings))
  return read.tree
}

const full = (person: string) => ({ person, status: 'fullMember' as const })

/** From application to full membership, with a transfer in between. */
const LIFE: readonly [day: string, event: RecordEvent][] = [
  ['2019-01-10', { type: 'apply', organization: 'here', ofAge: true }],
  ['2019-06-01', { type: 'selectActive', recommended: true, talked: '2019-02-01', recordedAbove: true }],
  ['2020-06-01', { type: 'selectCandidate', recordedAbove: true }],
  [
    '2020-09-15',
    {
      type: 'admit',
      introducers: [full('gu'), full('lin')],
      course: { days: 3 },
      reviewed: '2020-08-01',
      preReviewed: '2020-09-01',
      approved: '2020-11-30',
    },
  ],
  ['2021-03-01', { type: 'requestTransfer', receivingOrganization: 'there', approvers: ['here'] }],
  ['2021-03-02', { type: 'approveTransfer', by: 'here' }],
  ['2021-03-04', { type: 'issueLetter', number: '17', expires: '2021-06-04' }],
  ['2021-04-01', { type: 'receiveLetter', number: '17' }],
  ['2021-04-10', { type: 'returnReceipt' }],
  ['2021-09-15', { type: 'convert', approvedAbove: true }],
]

export const EVENTS = LIFE.length

function lifeOf(tree: Tree): MemberRecord {
  let history = emptyHistory('an')
  for (const [day, event] of LIFE) {
    const outcome = recordEvent(history, event, day, { tree })
    if (!outcome.ok) throw new Error(`${event.type}: ${outcome.code}`)
    ;({ history } = outcome)
  }
  return recordOf(history)
}

/** What a replay of so many records costs: milliseconds of processor time, and bytes of the histories. */
export type ReplayCosts = { records: number; replay: number; memory: number }

/** Replays records of ten events each, as they are read from JSON. */
export async function measureReplay(records: number): Promise<ReplayCosts> {
  const tree = readTree()
  const stored = JSON.stringify(lifeOf(tree))
  const read = Array.from({ length: records }, (): MemberRecord => JSON.parse(stored))
  replayAll(tree, read.slice(0, 1000))
  const before = await inUse()
  const [milliseconds, histories] = timed(() => replayAll(tree, read))
  const memory = (await inUse()) - before
  if (histories.some(({ entries }) => entries.at(-1)?.standing.member?.status !== 'fullMember'))
    throw new Error('a life did not end in full membership')
  return { records, replay: milliseconds, memory }
}

function replayAll(tree: Tree, records: readonly MemberRecord[]) {
  return records.map((record) => {
    const outcome = replay(record, { tree })
    if (!outcome.ok) throw new Error(`event ${outcome.at}: ${outcome.code}`)
    return outcome.history
  })
}
