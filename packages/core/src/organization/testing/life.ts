import { emptyHistory, type MemberHistory, type RecordEvent } from '../member/record.ts'
import { recordEvent } from '../member/recording.ts'
import { builtTree } from './builtTree.ts'

const period = { from: '2011-06' }
export const tree = builtTree(
  { id: 'city', kind: 'committee', name: 'city', period },
  { id: 'village', kind: 'branch', name: 'village', parent: 'city', period },
  { id: 'zone', kind: 'branch', name: 'zone', parent: 'city', period },
  { id: 'packers', kind: 'group', name: 'packers', parent: 'village', period },
)
const introducers = ['lin', 'gu'].map((person) => ({ person, status: 'fullMember' }) as const)
/** From an applicant to a full member, with a transfer in between. */
export const life: readonly [string, RecordEvent][] = [
  ['2019-01-10', { type: 'apply', organization: 'village', ofAge: true }],
  ['2019-06-01', { type: 'selectActive', recommended: true, talked: '2019-03-01', recordedAbove: true }],
  ['2020-06-01', { type: 'selectCandidate', recordedAbove: true }],
  [
    '2020-09-15',
    {
      type: 'admit',
      introducers,
      course: { days: 3 },
      reviewed: '2020-08-01',
      preReviewed: '2020-09-01',
      approved: '2020-11-30',
    },
  ],
  ['2020-10-01', { type: 'joinGroup', group: 'packers' }],
  ['2021-03-01', { type: 'requestTransfer', receivingOrganization: 'zone', approvers: ['village', 'city'] }],
  ['2021-03-02', { type: 'approveTransfer', by: 'village' }],
  ['2021-03-03', { type: 'approveTransfer', by: 'city' }],
  ['2021-03-04', { type: 'issueLetter', number: '17', expires: '2021-06-04' }],
  ['2021-03-20', { type: 'reissueLetter', number: '18', expires: '2021-06-20' }],
  ['2021-04-01', { type: 'receiveLetter', number: '18' }],
  ['2021-04-10', { type: 'returnReceipt' }],
  ['2021-09-15', { type: 'convert', approvedAbove: true }],
]

/** The history of some events, the first of which that is refused ends the test. */
export const historyOf = (
  events: readonly (readonly [string, RecordEvent])[],
  from = emptyHistory('qiao'),
): MemberHistory => {
  let history = from
  for (const [date, event] of events) {
    const outcome = recordEvent(history, event, date, { tree })
    if (!outcome.ok) throw new Error(`${date} ${event.type}: ${outcome.code}`)
    history = outcome.history
  }
  return history
}
/** That life as a history. */
export const whole = historyOf(life)
