import { isText } from '@liangpai/core/organization'
import * as z from 'zod'
import { readTypedText, type TextKind } from '../text/typedText.ts'
import { refuseInput } from '../verb/parseInput.ts'
import { readLinkToken } from './linkToken.ts'
import { readDay, readDayOrMonth } from './typedDay.ts'

/** The most characters that are read of one field, before any rule looks at them. */
const MOST_TYPED = 8192

const typedText = (kind: TextKind, limit: number) =>
  z
    .string()
    .max(MOST_TYPED)
    .transform((typed, ctx) => {
      const read = readTypedText(typed, kind, limit)
      return 'text' in read ? read.text : refuseInput(ctx, read.fault.refusal, read.fault.detail)
    })
    // Nothing is stored that the judge would refuse.
    .refine((value) => isText(value, limit), `text of 1 to ${limit}`)

/** The name of a person or shop has at most as many characters. */
export const NAME_LENGTH = 64

/** The name of a person or shop, as others will see it: see `readTypedText`. */
export const name = typedText('name', NAME_LENGTH)

/** The name of an organisation, a station or a place. */
export const organizationName = typedText('organizationName', 64)

/** Other text that people read, of 1 to `limit` characters. */
export const text = (limit: number) => typedText('words', limit)

/** What somebody writes to the people of a service or to a member, of 1 to `limit` characters: it may quote a claim or a sign. */
export const message = (limit: number) => typedText('message', limit)

const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/

/** What an organisation or person is called in commands, and an organisation in its address: `liutang`. */
export const slug = z.string().regex(SLUG)

/** The same as a form asks for it: what is none is refused under a code of its own. */
export const shortName = slug.superRefine((typed, ctx) => {
  if (!SLUG.test(typed)) refuseInput(ctx, 'shortNameUnreadable')
})

/** The id of a row. */
export const id = z.string().trim().min(1).max(64)

/** The token of a private link; `linkIncomplete` for what has none. */
export const linkToken = z
  .string()
  .max(1024)
  .transform((typed, ctx) => readLinkToken(typed) ?? refuseInput(ctx, 'linkIncomplete'))

const typedDay = (read: (typed: string) => string | undefined) =>
  z
    .string()
    .max(64)
    .transform((typed, ctx) => read(typed) ?? refuseInput(ctx, 'dayUnreadable'))

/** A calendar day: `2026-11-24`, `2026/11/24`, `2026年11月24日`. */
export const day = typedDay(readDay)

/** A calendar day or month, as periods have them. */
export const dayOrMonth = typedDay(readDayOrMonth)
