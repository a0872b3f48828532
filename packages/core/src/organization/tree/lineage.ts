import { isPlainDate, type PlainDate } from '../date.ts'
import type { PartyOrganization } from './organization.ts'
import { stateOn } from './timeline.ts'
import type { Tree } from './tree.ts'

/** What is true of an organisation on a day; nothing if there is none of that id in force. */
export function organizationOn(tree: Tree, id: string, day: PlainDate): PartyOrganization | undefined {
  return isPlainDate(day) ? stateIn(tree, id, day) : undefined
}

/** The organisations in force on a day, in the order of the rows. */
export function organizationsOn(tree: Tree, day: PlainDate): PartyOrganization[] {
  if (!isPlainDate(day)) return []
  return [...tree.nodes.values()].flatMap((node) => stateOn(node, day) ?? [])
}

/** The organisations directly below another one on a day. */
export function childrenOf(tree: Tree, id: string, day: PlainDate): PartyOrganization[] {
  if (!organizationOn(tree, id, day)) return []
  const below = [...(tree.nodes.get(id)?.below ?? [])].flatMap((child) => stateIn(tree, child, day) ?? [])
  return below.filter(({ parent }) => parent === id)
}

/** Everything below an organisation on a day, each before what is below it. */
export function descendantsOf(tree: Tree, id: string, day: PlainDate): PartyOrganization[] {
  const descendants: PartyOrganization[] = []
  const waiting = childrenOf(tree, id, day).toReversed()
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    descendants.push(next)
    for (const child of childrenOf(tree, next.id, day).toReversed()) waiting.push(child)
  }
  return descendants
}

/** The organisations above another one on a day, nearest first. */
export function superiorsOf(tree: Tree, id: string, day: PlainDate): PartyOrganization[] {
  const superiors: PartyOrganization[] = []
  let superior = superiorIn(tree, organizationOn(tree, id, day), day)
  for (; superior; superior = superiorIn(tree, superior, day)) superiors.push(superior)
  return superiors
}

/** An organisation and those above it on a day, from the top down. */
export function pathOf(tree: Tree, id: string, day: PlainDate): PartyOrganization[] {
  const organization = organizationOn(tree, id, day)
  return organization ? [...superiorsOf(tree, id, day).toReversed(), organization] : []
}

/** Whether an organisation is, on a day, another one or below it. */
export function isWithin(tree: Tree, id: string, superior: string, day: PlainDate): boolean {
  let organization = organizationOn(tree, id, day)
  while (organization && organization.id !== superior) organization = superiorIn(tree, organization, day)
  return organization !== undefined
}

function stateIn(tree: Tree, id: string, day: PlainDate): PartyOrganization | undefined {
  const node = tree.nodes.get(id)
  return node && stateOn(node, day)
}

function superiorIn(tree: Tree, organization: PartyOrganization | undefined, day: PlainDate) {
  return organization?.parent === undefined ? undefined : stateIn(tree, organization.parent, day)
}
