import { organizationName, text } from '@liangpai/server/input'
import * as z from 'zod'
import type { Settings } from '../../store/settings.ts'

/** Public on every page: none of it shows an emblem or claims anything. */
const own = {
  name: organizationName.describe('what merchants call these services, such as the name of the center'),
  address: text(128).describe('where they are'),
  hours: text(128).describe('when somebody is there'),
  contact: text(128).describe('the telephone number or https address of the branch'),
}

const translated = (language: 'English' | 'traditional characters') => ({
  name: organizationName.optional().describe(`the name in ${language}`),
  address: text(128).optional().describe(`the address in ${language}`),
  hours: text(128).optional().describe(`the hours in ${language}`),
  station: text(64).optional().describe(`the name of the station in ${language}`),
})
const traditional = translated('traditional characters')
const english = translated('English')

const station = {
  name: text(64).describe('the consumer rights station that disputes are sent to, by name'),
  url: z.url({ protocol: /^https?$/ }).describe('and its https address'),
}

/** What the services say of themselves. */
export const particulars = z.strictObject({
  ...own,
  traditional: z.strictObject(traditional).optional(),
  english: z.strictObject(english).optional(),
  station: z.strictObject(station).optional(),
})

/** What the services say of themselves, once it was judged. */
export type Particulars = z.output<typeof particulars>

/** What the services say of themselves, of all that is settled. */
export const particularsOf = ({ ledBy: _ledBy, runs: _runs, ...said }: Settings): Particulars => said

/** Of some members the texts that take their place, whose words are the same; `particulars` judges what comes of them. */
const changesOf = <Shape extends Record<string, z.ZodType>>(shape: Shape) =>
  z.strictObject(
    Object.fromEntries(
      Object.entries(shape).map(([name, { description = '' }]) => [
        name,
        z.string().max(1024).optional().describe(description),
      ]),
    ) as { [Name in keyof Shape]: z.ZodOptional<z.ZodString> },
  )

/** Some of them: what is left out stays, and what is empty is said no more. */
export const particularChanges = changesOf(own).extend({
  traditional: changesOf(traditional).optional(),
  english: changesOf(english).optional(),
  station: changesOf(station).optional(),
})

/** Some of them, not judged yet. */
export type ParticularChanges = z.output<typeof particularChanges>

/** What comes of changes, for `particulars` to judge. */
export function withChanges(before: Particulars, changes: ParticularChanges): Record<string, unknown> {
  const merged = { ...before, ...changes }
  const groups = (['traditional', 'english', 'station'] as const).flatMap((group) => {
    const filled = Object.entries({ ...before[group], ...changes[group] }).filter(([, said]) => said?.trim() !== '')
    return filled.length > 0 ? [[group, Object.fromEntries(filled)]] : []
  })
  const { traditional: _, english: __, station: ___, ...single } = merged
  return { ...single, ...Object.fromEntries(groups) }
}

/** Which of them differ, by their paths, as they are now; null for what is said no more. */
export function differencesOf(before: Particulars, after: Particulars): Record<string, string | null> {
  const [old, current] = [textsOf(before), textsOf(after)]
  const paths = [...new Set([...Object.keys(old), ...Object.keys(current)])].filter(
    (path) => old[path] !== current[path],
  )
  return Object.fromEntries(paths.map((path) => [path, current[path] ?? null]))
}

const textsOf = (said: Particulars): Record<string, string> =>
  Object.fromEntries(
    Object.entries(said).flatMap(([name, value]) => {
      if (typeof value === 'string') return [[name, value]]
      return Object.entries(value ?? {}).flatMap(([member, text]) =>
        text === undefined ? [] : [[`${name}.${member}`, text]],
      )
    }),
  )
