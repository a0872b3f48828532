import * as z from 'zod'
import { roleNames } from '../role/role.ts'
import { period } from './date.ts'
import { id } from './text.ts'

/** One person's role in one organisation for one term. */
export const role = z.strictObject({
  person: id,
  name: z.enum(roleNames),
  organization: id,
  term: period,
  approvedAbove: z.boolean().exactOptional(),
  termApprovedAbove: z.boolean().exactOptional(),
  liaisonFor: z.array(id).exactOptional(),
})
