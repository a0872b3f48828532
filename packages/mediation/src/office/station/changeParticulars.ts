import { LEADERS, madeFrom, Refusal, requireVersion, versionOf } from '@liangpai/server'
import { organizationName, text } from '@liangpai/server/input'
import * as z from 'zod'
import { lockStation, requireStation, type Station, writeStation } from '../../store/settings.ts'
import { defineVerb } from '../defineVerb.ts'
import { inStation } from '../roles.ts'

const fields = ['name', 'traditional', 'english', 'association', 'contact'] as const

/** What a station says of itself and may change. */
export const particularsOf = ({ traditional, english, association, contact }: Station) => ({
  traditional,
  english,
  association,
  contact,
})

const translatedName = z.union([z.literal(''), organizationName]).optional()

/**
 * What a station says of itself and may change. Its Chinese name is registered with its key at the office: the operator corrects it in a
 * leader's name, and the office takes in no conclusion under it before two leaders there have registered it again.
 */
const input = z.strictObject({
  name: organizationName.optional().describe('its Chinese name, which only the operator corrects'),
  traditional: translatedName.describe('its name in traditional characters'),
  english: translatedName.describe('its name in English'),
  association: text(64).optional().describe('name of the association that runs it'),
  contact: text(64).optional().describe('its telephone number or https address'),
  madeFrom,
})

/**
 * Changes what a station says of itself: what is left out stays, and an empty name in another language is said no more. Every page
 * says it from the next answer on, and so does what is signed. Throws `changedSince`, and `notAllowed` for the Chinese name.
 */
export const changeParticulars = defineVerb({
  name: 'change-particulars',
  summary: 'change how a station is reached, who runs it, and its name',
  input,
  output: z.strictObject({ changed: z.array(z.enum(fields)), version: z.string() }),
  cli: { arguments: [] },
  mayAct: [inStation(LEADERS), { by: 'operator' }],
  concerns: (_loaded, _input, work) => work.ledBy,
  async act(work, changes) {
    if (changes.name !== undefined && work.via !== 'operator') throw new Refusal('notAllowed')
    await lockStation(work.tx)
    const before = await requireStation(work.tx)
    requireVersion(changes.madeFrom, particularsOf(before))
    const after = withChanges(before, changes)
    await writeStation(work.tx, after)
    const changed = fields.filter((name) => before[name] !== after[name])
    const detail = Object.fromEntries(changed.map((name) => [name, after[name] ?? null]))
    return { result: { changed, version: versionOf(particularsOf(after)) }, subject: work.ledBy, detail }
  },
})

function withChanges(before: Station, changes: z.output<typeof input>): Station {
  const { name = before.name, association = before.association, contact = before.contact } = changes
  const { traditional = before.traditional, english = before.english } = changes
  return { ...before, name, association, contact, traditional: unlessEmpty(traditional), english: unlessEmpty(english) }
}

const unlessEmpty = (said: string | undefined) => (said === '' ? undefined : said)
