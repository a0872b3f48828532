import { assignRole } from '@liangpai/core/organization'
import * as z from 'zod'
import { enforceRule } from '../enforceRule.ts'
import { day, message, shortName, slug } from '../input/schemas.ts'
import { addRole } from '../people/appointments.ts'
import { allOrganizations, organizationOf, treeOf } from '../people/organizations.ts'
import { ensurePerson } from '../people/people.ts'
import { takeOrganizations } from '../signedFiles/organizationsFile.ts'
import { ensureSigningKey } from '../signedFiles/signingKey.ts'
import { dayOf } from '../time.ts'
import type { BranchWork } from './branchContext.ts'
import { branchSettings } from './branchSettings.ts'
import { type ReadOrganizations, writeSource } from './organizationsSource.ts'

/** What the service of a branch is set up with, beside what it says of itself; `leading` describes the branch. */
export const setUpInput = (leading: string) => ({
  organizations: z.string().max(4_000_000).describe('the file of organisations that the registry signed'),
  thumbprint: z.string().max(64).describe('the thumbprint of its key, compared in person'),
  ledBy: slug.describe(leading),
  secretary: z.strictObject({
    id: shortName.describe("the first person's short name in commands; they are the secretary of that branch"),
    name: message(64).describe("the first person's name"),
    until: day.describe('last day of their term'),
  }),
})

/** What it comes to: the branch, and the thumbprint of the key with which the service signs files. */
export const setUpOutput = z.strictObject({ ledBy: z.string(), thumbprint: z.string() })

/** Which branch leads the service, and who is its secretary. */
export type Leading = {
  ledBy: string
  secretary: { id: string; name: string; until: string }
}

/** Sets a service up: the organisations of the registry, the branch that leads it, its first person, and its key. */
export async function setUpBranch(
  work: BranchWork,
  { ledBy, secretary }: Leading,
  file: ReadOrganizations,
): Promise<z.output<typeof setUpOutput>> {
  const { tx, at, origin } = work
  await takeOrganizations(work, file.content)
  await organizationOf(work, ledBy)
  await writeSource(tx, file)
  await branchSettings.write(tx, 'origin', origin)
  const role = {
    person: secretary.id,
    name: 'secretary',
    organization: ledBy,
    term: { from: dayOf(at), until: secretary.until },
    // Whoever sets it up says that the election was approved, as the registry has it.
    approvedAbove: true,
    termApprovedAbove: true,
  } as const
  enforceRule(assignRole([], treeOf(await allOrganizations(tx)), role, { status: 'fullMember' }))
  await ensurePerson(work, { id: secretary.id, name: secretary.name, createdAt: at })
  await addRole(tx, role)
  const { thumbprint } = await ensureSigningKey(work)
  return { ledBy, thumbprint }
}
