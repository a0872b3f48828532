import { count, megabytes, microseconds, milliseconds, seconds } from '../format.ts'
import type { Report, Table } from '../report.ts'
import { EVENTS, measureReplay, type ReplayCosts } from './records.ts'
import { ADDED, measureTree, QUESTIONS, type TreeCosts } from './trees.ts'

const ORGANIZATIONS = [1000, 3000, 10_000, 100_000]
const RECORDS = [1000, 10_000, 100_000]

/** What the tree of organisations and the records of members cost as they grow. */
export async function benchOrganization(): Promise<Report> {
  const trees: TreeCosts[] = []
  for (const organizations of ORGANIZATIONS) trees.push(await measureTree(organizations))
  const records: ReplayCosts[] = []
  for (const one of RECORDS) records.push(await measureReplay(one))
  return { sections: [treeTable(trees), replayTable(records)], data: { trees, records } }
}

const treeTable = (trees: readonly TreeCosts[]): Table => [
  [
    'Organisations',
    'From rows',
    'Memory',
    `${count(QUESTIONS)} × within`,
    `${count(QUESTIONS)} × reaches`,
    'All reached',
    'One more',
  ],
  ...trees.map((tree) => [
    count(tree.organizations),
    milliseconds(tree.read),
    megabytes(tree.memory),
    milliseconds(tree.within),
    milliseconds(tree.reach),
    milliseconds(tree.list),
    microseconds((tree.add / ADDED) * 1000),
  ]),
]

const replayTable = (records: readonly ReplayCosts[]): Table => [
  ['Events', 'Replay', 'One event', 'Memory'],
  ...records.map((one) => [
    count(one.records * EVENTS),
    seconds(one.replay / 1000),
    microseconds((one.replay * 1000) / (one.records * EVENTS)),
    megabytes(one.memory),
  ]),
]
