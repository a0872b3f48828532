import * as z from 'zod'
import { organizationKinds } from '../tree/kind.ts'
import type { BranchForm, ChainLink, HostKind } from '../tree/organization.ts'
import { judgeTree } from '../tree/tree.ts'
import { dayOrMonth, period } from './date.ts'
import { id, openTerm, text } from './text.ts'
import { refusedAs } from './refusal.ts'

/** A kind of organisation. */
export const kind = z.enum(organizationKinds)

/** Where a branch has its seat. */
export const host = z.strictObject({ kind: openTerm<HostKind>(), name: text(64) })

const properties = {
  parent: id.exactOptional(),
  form: openTerm<BranchForm>().exactOptional(),
  host: host.exactOptional(),
  area: text(64).exactOptional(),
  chainLink: openTerm<ChainLink>().exactOptional(),
}

/** What is true of an organisation on a day. */
export const partyOrganization = z.strictObject({ id, kind, name: text(64), ...properties, period })

/** What changes in an organisation from a day or month on. */
export const organizationChange = z.strictObject({
  from: dayOrMonth,
  kind: kind.exactOptional(),
  name: text(64).exactOptional(),
  parent: id.exactOptional(),
  form: openTerm<BranchForm>().nullable().exactOptional(),
  host: host.nullable().exactOptional(),
  area: text(64).nullable().exactOptional(),
  chainLink: openTerm<ChainLink>().nullable().exactOptional(),
})

/** An organisation as it is stored. */
export const organizationRow = partyOrganization.extend({ changes: z.array(organizationChange).exactOptional() })

/** Rows of one or more hierarchies, in any order; what `treeFrom` takes. The first fault of the tree is that of its row. */
export const organizationRows = z.array(organizationRow).superRefine((rows, context) => {
  for (const { row, code } of judgeTree(rows)) context.addIssue({ code: 'custom', path: [row], ...messageOf(code) })
})

const messageOf = (code: Parameters<typeof refusedAs>[0]) => ({ message: code, params: refusedAs(code).params })
