import { isPlainDate, type PlainDate } from '../date.ts'
import { organizationOn } from './lineage.ts'
import type { Tree } from './tree.ts'

/** Why nothing can be judged of an organisation on a day. */
export const presenceRefusals = ['dateInvalid', 'organizationUnknown', 'organizationNotInForce'] as const
/** One of `presenceRefusals`. */
export type PresenceRefusal = (typeof presenceRefusals)[number]

/** Why nothing can be judged of an organisation on a day, if so. An empty answer would look as if all were well. */
export function judgePresence(tree: Tree, id: string, day: PlainDate): PresenceRefusal | undefined {
  if (!isPlainDate(day)) return 'dateInvalid'
  return organizationOn(tree, id, day) ? undefined : notInForce(tree, id)
}

/** Why an organisation that is not there on a day is not. */
export function notInForce(tree: Tree, id: string): 'organizationUnknown' | 'organizationNotInForce' {
  return tree.nodes.has(id) ? 'organizationNotInForce' : 'organizationUnknown'
}
