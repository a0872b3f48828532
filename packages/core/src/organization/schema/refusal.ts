import { treeRefusals } from '../tree/treeRefusal.ts'

/** Why input is not what a schema describes. */
export const schemaRefusals = [
  /** It has another type: a text where a list belongs. */
  'typeInvalid',
  'propertyMissing',
  /** It is none of the values or events that there are. */
  'valueUnknown',
  'numberInvalid',
  ...treeRefusals,
] as const

/** One of `schemaRefusals`. */
export type SchemaRefusal = (typeof schemaRefusals)[number]

/** The parameters of a check that refuses with a code of its own. Its message is for programs that know only zod. */
export const refusedAs = (code: SchemaRefusal) => ({ error: code, params: { code } })
