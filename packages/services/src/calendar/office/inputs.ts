import { day, id, linkToken, slug, text } from '@liangpai/server/input'
import { refuseInput } from '@liangpai/server'
import * as z from 'zod'
import { MOST_WEEKS } from '../recurrence/recurrence.ts'
import { audiences, isTimeOfDay, MOST_SEATS, type Session, SESSION_LENGTHS, sessionKinds } from '../session/session.ts'
import type { TimeOfDay } from '../session/sessionTimes.ts'

/** A time of day as people type it: `14:00`, `9:30`, `14：00`. */
const time = z
  .string()
  .max(16)
  .transform((typed, ctx): TimeOfDay => {
    const read = typed.normalize('NFKC').trim().padStart(5, '0')
    return isTimeOfDay(read) ? read : refuseInput(ctx, 'timeUnreadable')
  })

const hosts = z.array(slug).min(1).max(12)

/** What a plan is made of. */
export const planInput = z.strictObject({
  year: z.int().min(2020).max(2099).describe('the year'),
  hosts: hosts.describe('the branches that host it'),
})

const what = {
  title: text(SESSION_LENGTHS.title).describe('what it is called'),
  kind: z.enum(sessionKinds).describe('trainingClass, exchangeMeeting or volunteering'),
  hosts: hosts.describe('the branches that host it, of those of the plan'),
  begins: time.describe('when it begins'),
  ends: time.describe('when it ends'),
  place: text(SESSION_LENGTHS.place).describe('where'),
  seats: z.int().min(1).max(MOST_SEATS).optional().describe('how many can take part; whoever comes unless given'),
  openTo: z.enum(audiences).describe('everyone, or those to whom the branch hands the link out'),
  transition: z.boolean().default(false).describe('for traders who go from offline to online'),
}

/** What of a session is changed once it is in a plan. */
export const detailsInput = {
  title: what.title,
  day: day.describe('the day'),
  begins: what.begins,
  ends: what.ends,
  place: what.place,
  seats: what.seats,
}

/** A session of a plan. */
export const sessionInput = z.strictObject({ plan: id.describe('the plan'), day: day.describe('the day'), ...what })

/** A series of a plan; `choices` says of each day near a festival whether it is skipped. */
export const seriesInput = z.strictObject({
  plan: id.describe('the plan'),
  first: day.describe('its first day'),
  repeats: z
    .union([
      z.strictObject({ every: z.literal('weeks'), weeks: z.int().min(1).max(MOST_WEEKS) }),
      z.strictObject({
        every: z.literal('monthly'),
        nth: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal('last')]),
      }),
    ])
    .describe('how it repeats, until the end of the year'),
  choices: z
    .record(z.string(), z.enum(['take', 'skip']))
    .default({})
    .describe('days near a festival: take or skip'),
  ...what,
})

type TypedSession = Omit<z.output<typeof sessionInput>, 'plan' | 'day'>

/** The session that an input describes, on a day. Refuses one that ends before it begins. */
export const sessionFrom = (
  { begins, ends, seats, ...rest }: Pick<TypedSession, keyof TypedSession>,
  onDay: string,
): Session => ({
  title: rest.title,
  kind: rest.kind,
  hosts: rest.hosts,
  times: { day: onDay, from: begins, to: ends },
  place: rest.place,
  ...(seats !== undefined && { seats }),
  openTo: rest.openTo,
  transition: rest.transition,
  state: 'planned',
})

/** One session by its id. */
export const ofSession = z.strictObject({ session: id.describe('the session') })

/** One sheet, by its private link. */
export const ofSheet = z.strictObject({ token: linkToken.describe('the private link of the sheet') })

/** The session that an act was about. */
export const aboutSession = z.strictObject({ session: z.string() })

/** The plan that an act was about. */
export const aboutPlan = z.strictObject({ plan: z.string() })
