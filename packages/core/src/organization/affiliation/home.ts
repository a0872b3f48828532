import type { PlainDate } from '../date.ts'
import { isId } from '../id.ts'
import { organizationOn } from '../tree/lineage.ts'
import { holdsRelations } from '../tree/organization.ts'
import { notInForce } from '../tree/presence.ts'
import type { Tree } from '../tree/tree.ts'

/** Why an organisation cannot hold a person's formal relation. */
export type HomeRefusal = 'organizationUnknown' | 'organizationNotInForce' | 'holdsNoRelations'

/** Why an organisation of the tree may not hold formal relations on a day: only branches do, and not of every form. */
export function judgeHomeHere(tree: Tree, id: string, day: PlainDate): HomeRefusal | undefined {
  const organization = organizationOn(tree, id, day)
  if (organization) return holdsRelations(organization) ? undefined : 'holdsNoRelations'
  return notInForce(tree, id)
}

/** The same of one anywhere: for an organisation of another hierarchy, such as another province's, its own side answers. */
export function judgeHome(tree: Tree, id: string, day: PlainDate): HomeRefusal | undefined {
  const isElsewhere = !tree.nodes.has(id) && isId(id)
  return isElsewhere ? undefined : judgeHomeHere(tree, id, day)
}
