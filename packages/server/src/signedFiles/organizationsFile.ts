import { isPlainDate } from '@liangpai/core/organization'
import { organizationRows } from '@liangpai/core/organization/schema'
import * as z from 'zod'

/** The organisations of a registry, for another service of the same place (DESIGN 2): a tree of any day, and no person. */
export const organizationsFile = z.strictObject({
  /** The origin of the registry. */
  issuer: z.url({ protocol: /^https?$/ }),
  date: z.string().refine(isPlainDate),
  organizations: organizationRows,
})

/** The content of such a file. */
export type OrganizationsFile = z.output<typeof organizationsFile>
