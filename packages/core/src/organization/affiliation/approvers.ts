import type { PlainDate } from '../date.ts'
import { isId } from '../id.ts'
import { isBody } from '../tree/kind.ts'
import { isWithin, organizationOn, pathOf } from '../tree/lineage.ts'
import { notInForce } from '../tree/presence.ts'
import type { Tree } from '../tree/tree.ts'

/** Why organisations do not approve that a member leaves. */
export type ApproverRefusal =
  | 'approversMissing'
  | 'firstApproverNotHome'
  | 'approverNotAbove'
  | 'approverLevelMissing'
  | 'organizationUnknown'
  | 'organizationNotInForce'

/**
 * Why these organisations cannot approve a leaving level by level (RULES section 2), if so. The home comes first; if it has
 * ended, whoever answers for it. Then no level is left out: up to below the one that is above both branches, which may approve
 * too, or up to the root where the way leads out of the home's hierarchy. Of those above the tree, or of another hierarchy,
 * nothing is known here: they follow where the way leads out.
 */
export function judgeApprovers(
  tree: Tree,
  approvers: readonly string[],
  { home, receiving }: { home: string; receiving: string },
  day: PlainDate,
): ApproverRefusal | undefined {
  if (!isListOfIds(approvers)) return 'approversMissing'
  const [first = ''] = approvers
  if (first !== answersFor(tree, home, day)) return 'firstApproverNotHome'
  if (new Set(approvers).size < approvers.length) return 'approverNotAbove'
  const firstOutside = approvers.findIndex((id) => !tree.nodes.has(id))
  const outside = firstOutside === -1 ? [] : approvers.slice(firstOutside)
  const inside = approvers.slice(0, approvers.length - outside.length)
  const fault = judgeLevels(tree, inside, day)
  if (fault) return fault
  if (outside.some((id) => tree.nodes.has(id))) return 'approverNotAbove'
  if (outside.length > 0 && hasCommonRoot(tree, first, receiving, day)) return 'organizationUnknown'
  const isLeftOut = (level: string, at: number) => inside[at] !== level
  return levelsToLeave(tree, first, receiving, day).some(isLeftOut) ? 'approverLevelMissing' : undefined
}

/** An organisation and those above it, as far as the receiving one is not below them. */
function levelsToLeave(tree: Tree, first: string, receiving: string, day: PlainDate): string[] {
  const levels = pathOf(tree, first, day).toReversed()
  const common = levels.findIndex(({ id }) => isWithin(tree, receiving, id, day))
  return levels.slice(0, common === -1 ? undefined : common).map(({ id }) => id)
}

/** Whether an organisation of the tree that is to approve still exists. */
export function judgeApproverInForce(tree: Tree, id: string, day: PlainDate): 'organizationNotInForce' | undefined {
  return tree.nodes.has(id) && !organizationOn(tree, id, day) ? 'organizationNotInForce' : undefined
}

const isListOfIds = (approvers: readonly string[]): boolean =>
  Array.isArray(approvers) && approvers.length > 0 && approvers.every(isId)

/** An organisation, or its last superior if it has ended or become a group, so that nobody is held by what cannot approve. */
function answersFor(tree: Tree, id: string, day: PlainDate): string | undefined {
  let answering: string | undefined = id
  while (answering !== undefined && !isAbleToApprove(tree, answering, day))
    answering = tree.nodes.get(answering)?.states.at(-1)?.organization.parent
  return answering
}

function isAbleToApprove(tree: Tree, id: string, day: PlainDate): boolean {
  const organization = organizationOn(tree, id, day)
  return organization ? isBody(organization.kind) : !tree.nodes.has(id)
}

function judgeLevels(tree: Tree, levels: readonly string[], day: PlainDate): ApproverRefusal | undefined {
  for (const [at, level] of levels.entries()) {
    const below = levels[at - 1]
    if (below === undefined) continue
    if (!organizationOn(tree, level, day)) return notInForce(tree, level)
    if (!isWithin(tree, below, level, day)) return 'approverNotAbove'
  }
  return undefined
}

/** Whether two organisations stand below one root of the tree, so that no approval leads out of it. */
function hasCommonRoot(tree: Tree, home: string, receiving: string, day: PlainDate): boolean {
  const root = pathOf(tree, home, day)[0]
  return root !== undefined && isWithin(tree, receiving, root.id, day)
}
