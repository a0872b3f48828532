import { readFileSync } from 'node:fs'
import { isPlainDate } from '@liangpai/core/organization'
import * as z from 'zod'
import { reading } from '../files/fileFault.ts'
import { Refusal } from '../refusal.ts'
import { publishedHolidays } from './publishedHolidays.ts'
import { type PublishedHolidays, type WorkingCalendar, workingCalendarOf } from './workingCalendar.ts'

const day = z.string().refine(isPlainDate)
const schema = z
  .strictObject({
    knownUntil: day.refine((last) => last.endsWith('-12-31')),
    holidays: z
      .array(
        z
          .strictObject({ name: z.string().min(1).max(32), from: day, until: day })
          .refine(({ from, until }) => from <= until),
      )
      .max(400),
    makeUpDays: z.array(day.refine(isWeekend)).max(400),
  })
  .refine(
    ({ holidays, makeUpDays }) =>
      !makeUpDays.some((one) => holidays.some(({ from, until }) => from <= one && one <= until)),
    { path: ['makeUpDays'] }, // no day is both off and worked
  )

/** The working days by the holidays that are published, and those of an operator's file, if there is one. Throws as `readHolidays`. */
export const openCalendar = (
  file: string | undefined,
  published: PublishedHolidays = publishedHolidays,
): WorkingCalendar => workingCalendarOf(file === undefined ? published : readHolidays(file, published))

/**
 * Holidays of the years after those that a release knows, from a file of the operator. What it says of earlier years is passed
 * over: a later release knows them. Throws `holidaysInvalid` with the member that cannot be used, or the year of which no holiday
 * is named.
 */
export function readHolidays(path: string, published: PublishedHolidays): PublishedHolidays {
  const added = parse(path)
  const { knownUntil } = published
  if (added.knownUntil <= knownUntil) return published
  const holidays = added.holidays.filter(({ from }) => from > knownUntil)
  const empty = yearsAfter(knownUntil, added.knownUntil).find(
    (year) => !holidays.some(({ from }) => from.startsWith(year)),
  )
  if (empty !== undefined) throw new Refusal('holidaysInvalid', `${path}: ${empty}`)
  return {
    knownUntil: added.knownUntil,
    holidays: [...published.holidays, ...holidays],
    makeUpDays: [...published.makeUpDays, ...added.makeUpDays.filter((one) => one > knownUntil)],
  }
}

function parse(path: string): PublishedHolidays {
  const text = reading(path, () => readFileSync(path, 'utf8'))
  const parsed = schema.safeParse(jsonOf(text))
  if (parsed.success) return parsed.data
  throw new Refusal('holidaysInvalid', `${path}: ${parsed.error.issues[0]?.path.join('.') || 'JSON'}`)
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** `2027`, `2028` … after the year of one day, up to that of another. */
function yearsAfter(first: string, last: string): string[] {
  const [from, until] = [first, last].map((one) => Number(one.slice(0, 4))) as [number, number]
  return Array.from({ length: until - from }, (_, i) => String(from + 1 + i))
}

function isWeekend(one: string): boolean {
  return new Date(`${one}T00:00:00Z`).getUTCDay() % 6 === 0
}
