import {
  type BranchFounding,
  changeFounding,
  type FoundingEvent,
  type PlannedBranch,
  pathOf,
  type Tree,
} from '@liangpai/core/organization'
import { enforceRule } from '@liangpai/server'
import * as z from 'zod'
import { text } from '@liangpai/server/input'

/** Who was counted for a branch, what was elected, and why its superior sets aside what is off the usual numbers. */
export const headcount = z.strictObject({
  fullMembers: z.int().describe('for a branch that is founded now: the full members counted'),
  probationaryMembers: z.int().default(0).describe('the probationary members counted'),
  units: z.int().optional().describe('the units of a joint branch'),
  committeeSeats: z.int().describe('the seats of the committee that was elected; 0 for a secretary alone'),
  reason: text(200).optional().describe('why the superior sets aside what is off the usual numbers'),
})

/** The committee that approves a branch under this superior on a day: the nearest one (branch regulation of 2018, art. 6). */
export function approverOf(tree: Tree, superior: string, date: string): string {
  return pathOf(tree, superior, date).findLast(({ kind }) => kind === 'committee')?.id ?? superior
}

/** Takes a founding from the count to the meeting on one day; the approval is the act of whoever charters the branch. */
export function foundBranch(
  tree: Tree,
  branch: PlannedBranch,
  { committeeSeats, reason, units, ...members }: z.output<typeof headcount>,
  date: string,
): BranchFounding {
  const by = approverOf(tree, branch.parent, date)
  const override = reason === undefined ? {} : { override: { by, reason } }
  const step = (founding: BranchFounding | undefined, event: FoundingEvent) =>
    enforceRule(changeFounding(founding, event, date, { tree })).founding
  const counted = step(undefined, {
    type: 'count',
    branch,
    headcount: { ...members, ...(units !== undefined && { units }) },
  })
  const approved = step(step(counted, { type: 'apply' }), { type: 'approve', by, ...override })
  return step(approved, { type: 'found', committeeSeats, ...override })
}
