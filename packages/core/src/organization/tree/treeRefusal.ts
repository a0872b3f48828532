import type { PlainDate } from '../date.ts'

/** Why a tree, or a change of it, is refused. */
export const treeRefusals = [
  /** It is no object with an id of 1 to 64 characters without space around it, or its changes are no list of objects that change something. */
  'rowInvalid',
  /** It has a property that nobody knows, such as a misspelled one. */
  'propertyUnknown',
  'kindUnknown',
  /** A name, area, form, host or link that people cannot be shown (PROFILE 1), or of more than 64 characters. */
  'textInvalid',
  'periodInvalid',
  'dateInvalid',
  /** Two changes for the same day, or one for the day of the beginning. */
  'changeRepeated',
  'idTaken',
  'organizationUnknown',
  'organizationNotInForce',
  'formNotFormal',
  'parentMissing',
  'parentUnknown',
  'parentKind',
  'parentNotInForce',
  'subordinateInForce',
  /** It has an end already. */
  'endGiven',
  'cycle',
] as const

/** Why a tree, or a change of it, is refused. */
export type TreeRefusal = (typeof treeRefusals)[number]

/**
 * What is wrong with an organisation of the input, and from which day on, if it is not so from the beginning on. The id is
 * empty if it cannot be read.
 */
export type TreeFinding = {
  /** The place of the organisation in the input, from 0 on. */
  row: number
  id: string
  code: TreeRefusal
  from?: PlainDate
}
