import {
  addOrganization,
  isWithin,
  type OrganizationRow,
  type Role,
  reaches,
  type Tree,
  treeFrom,
  withinReach,
} from '@liangpai/core/organization'
import { inUse } from '../memory.ts'
import { hierarchyOf } from './hierarchy.ts'
import { timed } from './timed.ts'

/** Questions of a run, on days before and after the moves. */
export const QUESTIONS = 100_000
const DAYS = ['2019-11-24', '2026-11-24'] as const
/** Branches that are added one after the other. */
export const ADDED = 20

/** Milliseconds of processor time for all, but for the memory in bytes, of a tree of so many organisations. */
export type TreeCosts = {
  organizations: number
  read: number
  memory: number
  within: number
  reach: number
  list: number
  add: number
}

/** What a tree costs: to read, to keep, to ask, to add to. Each is run once before it is measured. */
export async function measureTree(count: number): Promise<TreeCosts> {
  const rows = hierarchyOf(count)
  treeOf(rows)
  const before = await inUse()
  const [read, tree] = timed(() => treeOf(rows))
  const memory = (await inUse()) - before
  askWithin(tree, rows)
  askReach(tree, rows)
  const [within] = timed(() => askWithin(tree, rows))
  const [reach] = timed(() => askReach(tree, rows))
  const [list] = timed(() => withinReach([secretary], tree, 'fang', DAYS[1]))
  const [add] = timed(() => addBranches(tree))
  return { organizations: rows.length, read, memory, within, reach, list, add }
}

function treeOf(rows: readonly OrganizationRow[]): Tree {
  const outcome = treeFrom(rows)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings.slice(0, 3)))
  return outcome.tree
}

const secretary: Role = {
  person: 'fang',
  name: 'secretary',
  organization: 'top',
  term: { from: '2016-07' },
  approvedAbove: true,
}

/** Every organisation in turn is asked about; each is below the top. */
function ask(rows: readonly OrganizationRow[], question: (id: string, day: string) => boolean): void {
  let yes = 0
  for (let at = 0; at < QUESTIONS; at++) if (question(rows[at % rows.length]?.id ?? '', DAYS[at % 2] ?? '')) yes++
  if (yes !== QUESTIONS) throw new Error(`${yes} of ${QUESTIONS}`)
}

const askWithin = (tree: Tree, rows: readonly OrganizationRow[]) =>
  ask(rows, (id, day) => isWithin(tree, id, 'top', day))
const askReach = (tree: Tree, rows: readonly OrganizationRow[]) =>
  ask(rows, (id, day) => reaches([secretary], tree, 'fang', id, day))

function addBranches(tree: Tree): void {
  let grown = tree
  for (let at = 0; at < ADDED; at++) {
    const row = { id: `added-${at}`, kind: 'branch', name: '网商党支部', parent: 'committee-0' } as const
    const outcome = addOrganization(grown, { ...row, period: { from: '2026-11' } })
    if (!outcome.ok) throw new Error(outcome.code)
    grown = outcome.tree
  }
}
