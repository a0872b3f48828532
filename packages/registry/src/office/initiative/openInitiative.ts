import { changeInitiative, type Initiative } from '@liangpai/core/organization'
import { dayOf, enforceRule, LEADERS, Refusal } from '@liangpai/server'
import * as z from 'zod'
import type { Work } from '../../context.ts'
import { putInitiativeText, updateInitiative } from '../../store/initiatives.ts'
import { waits } from '../../output/schemas.ts'
import { defineVerb } from '../defineVerb.ts'
import { contentToOpen, fingerprintOf } from './fingerprint.ts'
import { fingerprint, initiativeSlug, ledInitiative } from './loadInitiative.ts'
import { isSaidByTwo, nothingWanted } from './saidByTwo.ts'

/**
 * Opens an initiative, or the next text of an open one: a leader of its organisation proposes it, and another leader, of it or
 * above, confirms the same text (SERVICES 7). From then on its page invites members to ask for themselves; it enrols nobody.
 */
export const openInitiative = defineVerb({
  name: 'open-initiative',
  summary: 'open an initiative or its next text, the second of two leaders to say so',
  input: z.strictObject({ initiative: initiativeSlug, fingerprint }),
  output: z.strictObject({ initiative: z.string(), ...waits, url: z.string().exactOptional() }),
  cli: { arguments: ['initiative'] },
  isInPerson: true,
  load: (work, { initiative }) => ledInitiative(work, initiative),
  mayAct: [
    { by: 'role', roles: LEADERS, of: 'the organisation that invites', organization: ({ row }) => row.organizationId },
  ],
  concerns: ({ row }) => row.organizationId,
  async act(work, { initiative: name, fingerprint: read }, { row, initiative: before }) {
    const { initiative: opened } = enforceRule(changeInitiative(before, { type: 'open' }, dayOf(work.at)))
    if (fingerprintOf(contentToOpen(before) ?? before) !== read) throw new Refusal('initiativeDiffers')
    const isBoth = await isSaidByTwo(work, row, 'open')
    if (isBoth && opened) {
      await updateInitiative(work.tx, name, { content: JSON.stringify(opened), ...nothingWanted })
      await keepText(work, name, opened)
    }
    return {
      result: { initiative: name, waits: !isBoth, ...(isBoth && { url: `${work.origin}/initiatives/${name}` }) },
      subject: row.organizationId,
      detail: { initiative: name, fingerprint: read, ...(!isBoth && { waits: true }) },
    }
  },
})

/** Keeps what readers see from now on, so that the office can say later what they were told. */
async function keepText(work: Work, slug: string, opened: Initiative): Promise<void> {
  const { title, text, pledge, until, textVersion, pledgeVersion } = opened
  const content = { title, text, ...(pledge && { pledge }), ...(until !== undefined && { until }) }
  await putInitiativeText(work.tx, {
    slug,
    fingerprint: fingerprintOf(content),
    textVersion,
    pledgeVersion,
    content: JSON.stringify(content),
    since: dayOf(work.at),
  })
}
