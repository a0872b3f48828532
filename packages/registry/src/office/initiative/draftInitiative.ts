import {
  changeInitiative,
  INITIATIVE_LENGTHS,
  type InitiativeContent,
  MOST_PARAGRAPHS,
} from '@liangpai/core/organization'
import { dayOf, enforceRule, existsOn, organizationOf, Refusal } from '@liangpai/server'
import * as z from 'zod'
import { day, slug, text } from '@liangpai/server/input'
import type { Work } from '../../context.ts'
import { findInitiative, insertInitiative, updateInitiative } from '../../store/initiatives.ts'
import { defineVerb } from '../defineVerb.ts'
import { contentToOpen, fingerprintOf } from './fingerprint.ts'
import { fingerprint, initiativeNow, initiativeSlug, leads } from './loadInitiative.ts'
import { nothingWanted } from './saidByTwo.ts'

const { 'zh-Hans': hans, 'zh-Hant': hant, en } = INITIATIVE_LENGTHS
const paragraphs = (limit: number) =>
  z.array(text(limit)).min(1).max(MOST_PARAGRAPHS).describe('its text, a paragraph each time')

const input = z.strictObject({
  initiative: initiativeSlug,
  organization: slug.describe('the organisation that invites'),
  title: z.strictObject({
    'zh-Hans': text(hans.title).describe('its title'),
    'zh-Hant': text(hant.title).optional().describe('its title in traditional characters'),
    en: text(en.title).optional().describe('its title in English'),
  }),
  text: z.strictObject({
    'zh-Hans': paragraphs(hans.text),
    'zh-Hant': paragraphs(hant.text).optional().describe('its text in traditional characters'),
    en: paragraphs(en.text).optional().describe('its text in English'),
  }),
  pledge: z
    .strictObject({
      'zh-Hans': text(hans.pledge).describe('how a pledge may read; whoever asks writes their own'),
      'zh-Hant': text(hant.pledge).optional().describe('the same in traditional characters'),
      en: text(en.pledge).optional().describe('the same in English'),
    })
    .optional(),
  until: day.optional().describe('its last day; open until it is closed unless given'),
})

/**
 * Writes an initiative: a draft, or what comes next of one that is open. Nobody but the leaders of its organisation and of those
 * above sees it until two of them have opened it; whoever wanted to open what was written before says so again.
 */
export const draftInitiative = defineVerb({
  name: 'draft-initiative',
  summary: 'write an initiative, or the next text of an open one; nothing of it is public yet',
  input,
  output: z.strictObject({ initiative: z.string(), fingerprint: fingerprint.exactOptional() }),
  cli: {
    arguments: ['initiative'],
    options: {
      'title.zh-Hans': 'title',
      'title.zh-Hant': 'title-hant',
      'title.en': 'title-en',
      'text.zh-Hans': 'text',
      'text.zh-Hant': 'text-hant',
      'text.en': 'text-en',
      'pledge.zh-Hans': 'pledge',
      'pledge.zh-Hant': 'pledge-hant',
      'pledge.en': 'pledge-en',
    },
  },
  mayAct: [
    {
      by: 'rule',
      words: 'secretary, deputySecretary of that very organisation',
      holds: (work, { organization }) => leads(work, work.actor, organization),
    },
  ],
  concerns: (_loaded, { organization }) => organization,
  async act(work, { initiative: name, organization, ...content }) {
    const { row, before } = await beforeOf(work, name, organization)
    const event = { type: 'write', organizer: organization, content: content satisfies InitiativeContent } as const
    const { initiative } = enforceRule(changeInitiative(before, event, dayOf(work.at)))
    const written = JSON.stringify(initiative)
    if (!row) await begin(work, name, organization, written)
    // What somebody wanted to open is another text now.
    else if (row.content !== written) await updateInitiative(work.tx, name, { content: written, ...nothingWanted })
    const next = initiative && contentToOpen(initiative)
    const result = { initiative: name, ...(next && { fingerprint: fingerprintOf(next) }) }
    return { result, subject: organization, detail: { initiative: name } }
  },
})

async function begin(work: Work, slug: string, organizationId: string, content: string): Promise<void> {
  const row = { slug, organizationId, content, createdAt: work.at, ...nothingWanted }
  if (!(await insertInitiative(work.tx, row))) throw new Refusal('initiativeOrganizer', slug)
}

/** The initiative of that name as it is today; throws `organizationNotInForce`, and `initiativeOrganizer` for another's. */
async function beforeOf(work: Work, name: string, organization: string) {
  const organizer = await organizationOf(work, organization)
  if (!existsOn(organizer, dayOf(work.at))) throw new Refusal('organizationNotInForce', organization)
  const row = await findInitiative(work.tx, name)
  if (row && row.organizationId !== organization) throw new Refusal('initiativeOrganizer', name)
  return { row, before: row && initiativeNow(work, row, organizer) }
}
