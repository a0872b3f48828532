import {
  type BranchFounding,
  changeFounding,
  type FoundingEvent,
  type PlannedBranch,
  superiorsOf,
  type Tree,
} from '@liangpai/core/organization'
import * as z from 'zod'
import { text } from './fields.ts'
import { ruled } from './ruled.ts'

/** Who was counted for a branch, what was elected, and why its superior sets aside what is off the usual numbers. */
export const counts = z.strictObject({
  fullMembers: z.int(),
  probationaryMembers: z.int().default(0),
  /** The units of a joint branch. */
  units: z.int().optional(),
  /** 0 where a secretary alone was elected. */
  committeeSeats: z.int(),
  reason: text(200).optional(),
})

/** The committee that approves a branch under this superior: the nearest one (branch regulation of 2018, art. 6). */
export function approverOf(tree: Tree, superior: string): string {
  const above = [...tree.filter(({ id }) => id === superior), ...superiorsOf(tree, superior)]
  return above.find(({ kind }) => kind === 'committee')?.id ?? superior
}

/** Takes a founding from the count to the meeting, all of one day: the approval is the act of who charters it. */
export function foundBranch(
  tree: Tree,
  branch: PlannedBranch,
  { committeeSeats, reason, units, ...members }: z.output<typeof counts>,
  date: string,
): BranchFounding {
  const by = approverOf(tree, branch.parent)
  const override = reason === undefined ? {} : { override: { by, reason } }
  const step = (founding: BranchFounding | undefined, event: FoundingEvent) =>
    ruled(changeFounding(founding, event, date, { tree })).founding
  const counted = step(undefined, {
    type: 'count',
    branch,
    headcount: { ...members, ...(units !== undefined && { units }) },
  })
  const approved = step(step(counted, { type: 'apply' }), { type: 'approve', by, ...override })
  return step(approved, { type: 'found', committeeSeats, ...override })
}
