import { LEADERS, madeFrom, requireVersion, versionOf } from '@liangpai/server'
import { organizationName, text } from '@liangpai/server/input'
import * as z from 'zod'
import { lockStation, requireStation, type Station, writeStation } from '../../store/settings.ts'
import { defineVerb } from '../defineVerb.ts'
import { inStation } from '../roles.ts'

const fields = ['traditional', 'english', 'association', 'contact'] as const

/** What a station says of itself and may change. */
export const particularsOf = ({ traditional, english, association, contact }: Station) => ({
  traditional,
  english,
  association,
  contact,
})

const translatedName = z.union([z.literal(''), organizationName]).optional()

/** What a station says of itself and may change: its Chinese name is registered with its key at the office, and stays. */
const input = z.strictObject({
  traditional: translatedName.describe('its name in traditional characters'),
  english: translatedName.describe('its name in English'),
  association: text(64).optional().describe('name of the association that runs it'),
  contact: text(64).optional().describe('its telephone number or https address'),
  madeFrom,
})

/**
 * Changes what a station says of itself: what is left out stays, and an empty name in another language is said no more. Every page
 * says it from the next answer on, and so does what is signed. Throws `changedSince`.
 */
export const changeParticulars = defineVerb({
  name: 'change-particulars',
  summary: 'change how a station is reached, who runs it, and its name in other languages',
  input,
  output: z.strictObject({ changed: z.array(z.enum(fields)), version: z.string() }),
  cli: { arguments: [] },
  mayAct: [inStation(LEADERS), { by: 'operator' }],
  concerns: (_loaded, _input, work) => work.ledBy,
  async act(work, changes) {
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
  const { association = before.association, contact = before.contact } = changes
  const { traditional = before.traditional, english = before.english } = changes
  return { ...before, association, contact, traditional: unlessEmpty(traditional), english: unlessEmpty(english) }
}

const unlessEmpty = (said: string | undefined) => (said === '' ? undefined : said)
