import * as z from 'zod'
import { Refusal } from '../refusal.ts'
import type { OrganizationsFile } from '../signedFiles/organizationsFile.ts'
import type { Db, Tx } from '../store/store.ts'
import { branchSettings } from './branchSettings.ts'

const source = z.strictObject({ issuer: z.string(), thumbprint: z.string(), date: z.string() })

/** From which registry the organisations come, by which key, and of which day they are. */
export type OrganizationsSource = z.output<typeof source>

/** A file of organisations that was read, and the thumbprint of the key that signed it. */
export type ReadOrganizations = { content: OrganizationsFile; thumbprint: string }

/** Reads where the organisations come from. Throws `rowDamaged`, `notInitialised`. */
export async function readSource(db: Db): Promise<OrganizationsSource> {
  const read = await branchSettings.readJson(db, 'organizations', source)
  if (read === undefined) throw new Refusal('notInitialised')
  return read
}

/** Writes that the organisations come from this file. */
export const writeSource = (tx: Tx, { content: { issuer, date }, thumbprint }: ReadOrganizations): Promise<void> =>
  branchSettings.write(tx, 'organizations', JSON.stringify({ issuer, thumbprint, date } satisfies OrganizationsSource))
