import type { OrganizationChange } from '@liangpai/core/organization'
import { host as hostSchema, kind, plainDate } from '@liangpai/core/organization/schema'
import * as z from 'zod'
import type { OrganizationRow } from '../store/tables.ts'
import { readColumn } from './column.ts'

const text = z.string()

/** The columns of an organisation that change, as they stand in its row. */
const columns = z.strictObject({
  superiorId: text.exactOptional(),
  kind: kind.exactOptional(),
  name: text.exactOptional(),
  names: text.exactOptional(),
  form: text.nullable().exactOptional(),
  host: text.nullable().exactOptional(),
  area: text.nullable().exactOptional(),
  chainLink: text.nullable().exactOptional(),
  station: text.nullable().exactOptional(),
  contact: text.nullable().exactOptional(),
})

/** The column `changes` of an organisation: what holds from which day on, in the order of the days. */
export const organizationChanges = z.array(z.strictObject({ from: plainDate, columns }))

/** What changes in an organisation from a day on. */
export type DatedChange = z.output<typeof organizationChanges>[number]

/** The columns that a change gives. */
export type ChangedColumns = DatedChange['columns']

/** The changes of a stored organisation, in the order of their days. Throws `rowDamaged`. */
export const changesOf = (stored: OrganizationRow['changes']): DatedChange[] =>
  stored === null ? [] : readColumn(organizationChanges, stored, 'changes')

/** A change as core's rules read it; nothing of one in which only words changed that they do not know. */
export function organizationChangeOf({ from, columns }: DatedChange): OrganizationChange | undefined {
  const { superiorId, host, names: _names, station: _station, contact: _contact, ...same } = columns
  const change: OrganizationChange = {
    from,
    ...same,
    ...(superiorId !== undefined && { parent: superiorId }),
    ...(host !== undefined && { host: host === null ? null : readColumn(hostSchema, host, 'host') }),
  }
  return Object.keys(change).length > 1 ? change : undefined
}

/** The changes with one more; what was given for the same day is one change with it, in which the newer word holds. */
export function withChange(changes: readonly DatedChange[], { from, columns }: DatedChange): DatedChange[] {
  const same = changes.find((one) => one.from === from)
  const others = changes.filter((one) => one.from !== from)
  return [...others, { from, columns: { ...same?.columns, ...columns } }].toSorted((a, b) => (a.from < b.from ? -1 : 1))
}
