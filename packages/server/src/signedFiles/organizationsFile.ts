import { isPlainDate, type OrganizationChange, type OrganizationRow as TreeRow } from '@liangpai/core/organization'
import { organizationRows } from '@liangpai/core/organization/schema'
import * as z from 'zod'
import type { DatedChange } from '../people/organizationChange.ts'
import { allOrganizations, insertOrganization, nodeOf, updateOrganization } from '../people/organizations.ts'
import { Refusal } from '../refusal.ts'
import type { Tx } from '../store/store.ts'
import type { OrganizationRow } from '../store/tables.ts'
import { readSignedFile } from './signedFile.ts'

const name = z.string().min(1).max(64).exactOptional()
const names = z.strictObject({ 'zh-Hans': name, 'zh-Hant': name, en: name })

/** The organisations of a registry, for another service of the same place (DESIGN 2): a tree of any day, and no person. */
export const organizationsFile = z.strictObject({
  /** The origin of the registry. */
  issuer: z.url({ protocol: /^https?$/ }),
  date: z.string().refine(isPlainDate),
  organizations: organizationRows,
  /** The names of each in other languages, by its id. */
  names: z.record(z.string(), names),
})

/** The content of such a file. */
export type OrganizationsFile = z.output<typeof organizationsFile>

/** Reads such a file by the thumbprint of the registry's key that was recorded at the set-up; throws as `readSignedFile`. */
export const readOrganizations = (file: string, thumbprint: string) =>
  readSignedFile(file, { typ: 'liangpai-organizations+jwt', thumbprints: [thumbprint], schema: organizationsFile })

/** The same at the set-up, by the thumbprint that was just typed: throws `thumbprintDiffers` where another key signed the file. */
export const readFirstOrganizations = (file: string, thumbprint: string) =>
  readOrganizations(file, thumbprint).catch((error: unknown) => {
    throw error instanceof Refusal && error.code === 'fileKeyUnknown' ? new Refusal('thumbprintDiffers') : error
  })

/** What a registry tells of its organisations on a day. */
export const organizationsOf = (
  rows: readonly OrganizationRow[],
  { issuer, date }: Pick<OrganizationsFile, 'issuer' | 'date'>,
): OrganizationsFile => ({
  issuer,
  date,
  organizations: organizationRows.parse(rows.map(nodeOf)),
  names: Object.fromEntries(rows.map((row) => [row.id, names.parse(JSON.parse(row.names))])),
})

/**
 * Takes organisations over as another service tells them: new ones are added, changed ones changed. What is here stays known
 * there, or the file is not the whole: throws `organizationsMissing`.
 */
export async function takeOrganizations(
  { tx, at }: { tx: Tx; at: number },
  { organizations, names: inLanguages }: OrganizationsFile,
): Promise<{ added: number; changed: number }> {
  const before = new Map((await allOrganizations(tx)).map((row) => [row.id, row]))
  const missing = [...before.keys()].filter((id) => !organizations.some((one) => one.id === id))
  if (missing.length > 0) throw new Refusal('organizationsMissing', missing.join(', '))
  let [added, changed] = [0, 0]
  for (const one of organizations) {
    const earlier = before.get(one.id)
    const row = rowOf(one, JSON.stringify(inLanguages[one.id] ?? {}), earlier?.createdAt ?? at)
    if (!earlier) added++
    else if (JSON.stringify(rowOf(nodeOf(earlier), earlier.names, earlier.createdAt)) !== JSON.stringify(row)) changed++
    await (earlier ? updateOrganization(tx, row) : insertOrganization(tx, row))
  }
  return { added, changed }
}

function rowOf(one: TreeRow, inLanguages: string, createdAt: number): OrganizationRow {
  const { id, kind, name, parent, form, host, area, chainLink, period, changes } = one
  return {
    id,
    superiorId: parent ?? null,
    kind,
    name,
    names: inLanguages,
    form: form ?? null,
    host: host ? JSON.stringify(host) : null,
    since: period.from,
    until: period.until ?? null,
    founding: null,
    area: area ?? null,
    chainLink: chainLink ?? null,
    station: null,
    contact: null,
    changes: changes ? JSON.stringify(changes.map(storedChange)) : null,
    createdAt,
  }
}

function storedChange({ from, parent, host, ...same }: OrganizationChange): DatedChange {
  const columns = {
    ...same,
    ...(parent !== undefined && { superiorId: parent }),
    ...(host !== undefined && { host: host === null ? null : JSON.stringify(host) }),
  }
  return { from, columns }
}
