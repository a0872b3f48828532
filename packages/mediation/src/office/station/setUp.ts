import { assignRole } from '@liangpai/core/organization'
import {
  addRole,
  allOrganizations,
  dayOf,
  enforceRule,
  ensurePerson,
  ensureSigningKey,
  organizationOf,
  readFirstOrganizations,
  Refusal,
  takeOrganizations,
  treeOf,
} from '@liangpai/server'
import * as z from 'zod'
import { type ClockProfileName, clockProfiles } from '../../clock/clockProfile.ts'
import { day, message, organizationName, slug, text } from '@liangpai/server/input'
import { readStation, settings, writeStation } from '../../store/settings.ts'
import { defineVerb } from '../defineVerb.ts'

const profiles = Object.keys(clockProfiles) as [ClockProfileName, ...ClockProfileName[]]

const input = z.strictObject({
  name: organizationName.describe('name of the station'),
  traditional: organizationName.optional().describe('its name in traditional characters'),
  english: organizationName.optional().describe('its name in English'),
  association: text(64).describe('name of the association that runs it'),
  contact: text(64).describe('its telephone number or https address'),
  profile: z.enum(profiles).default('consumerCouncil').describe('whose time limits hold'),
  organizations: z.string().max(4_000_000).describe('the file of organisations that the registry signed'),
  thumbprint: z.string().max(64).describe('the thumbprint of its key, compared in person'),
  ledBy: slug.describe('the branch in it that leads the station'),
  secretary: z.strictObject({
    id: slug.describe("the first person's short name in commands; they are the secretary of that branch"),
    name: message(64).describe("the first person's name"),
    until: day.describe('last day of their term'),
  }),
})

/** Sets a station up: the organisations of the registry, the branch that leads it, and its first person. */
export const setUp = defineVerb({
  name: 'set-up',
  summary: 'set up a station with the organisations of a registry, and its first person',
  input,
  output: z.strictObject({ ledBy: z.string(), thumbprint: z.string() }),
  cli: { arguments: ['organizations'], options: { 'secretary.id': 'secretary' } },
  mayAct: [{ by: 'operator' }],
  concerns: (_loaded, { ledBy }) => ledBy,
  prepare: (_context, { organizations, thumbprint }) => readFirstOrganizations(organizations, thumbprint),
  async act(work, draft, _loaded, { content, thumbprint }) {
    const { tx, at, origin } = work
    const { ledBy, secretary, organizations: _file, thumbprint: _print, ...said } = draft
    if (await readStation(tx)) throw new Refusal('alreadyInitialised')
    await takeOrganizations(work, content)
    await organizationOf(work, ledBy)
    const { issuer, date } = content
    await settings.write(tx, 'organizations', JSON.stringify({ issuer, thumbprint, date }))
    await settings.write(tx, 'origin', origin)
    await writeStation(tx, { ...said, ledBy })
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
    const key = await ensureSigningKey(work)
    return { result: { ledBy, thumbprint: key.thumbprint }, subject: ledBy }
  },
})
