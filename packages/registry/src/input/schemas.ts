import { isText } from '@liangpai/core/issue'
import { readTypedText, refuseInput, type TextKind } from '@liangpai/server'
import * as z from 'zod'
import { readLinkToken } from './linkToken.ts'
import { readDay, readDayOrMonth } from './typedDay.ts'

const typedText = (kind: TextKind, limit: number) =>
  z
    .string()
    .max(4096)
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

/** What somebody tells the office or a member, of 1 to `limit` characters: it may quote a claim or a sign. */
export const message = (limit: number) => typedText('message', limit)

/** A pledge has at most as many characters (PAGES 3.10). */
export const PLEDGE_LENGTH = 120

/** A word to whoever attests has at most as many characters. */
export const NOTE_LENGTH = 200

/** What a member writes to whoever attests; never public. */
export const note = text(NOTE_LENGTH)

/** What a member promises in their own words. */
export const pledge = text(PLEDGE_LENGTH)

/** What an organisation or person is called in commands, and an organisation in its address: `liutang`. */
export const slug = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/)

/** The id of a row. */
export const id = z.string().trim().min(1).max(64)

/** The token of a private link; `linkIncomplete` for what has none. */
export const linkToken = z
  .string()
  .max(1024)
  .transform((text, ctx) => readLinkToken(text) ?? refuseInput(ctx, 'linkIncomplete'))

const typedDay = (read: (typed: string) => string | undefined) =>
  z
    .string()
    .max(64)
    .transform((typed, ctx) => read(typed) ?? refuseInput(ctx, 'dayUnreadable'))

/** A calendar day: `2026-11-24`, `2026/11/24`, `2026年11月24日`. */
export const day = typedDay(readDay)

/** A calendar day or month, as periods have them. */
export const dayOrMonth = typedDay(readDayOrMonth)

/** The names of an organisation in other languages. */
export const names = z.strictObject({
  'zh-Hans': organizationName.optional().describe('its name in simplified characters'),
  'zh-Hant': organizationName.optional().describe('its name in traditional characters'),
  en: organizationName.optional().describe('its name in English'),
})

/** The service station that buyers are sent to. */
export const station = z.strictObject({
  name: organizationName.describe('name of the service station for buyers'),
  contact: text(64).describe('its telephone number or https address'),
})

const ADDRESS_OR_LISTING = {
  'zh-Hans': '店铺网址，或者平台和店铺编号',
  'zh-Hant': '店鋪網址，或者平台和店鋪編號',
  en: 'the address of the shop, or a marketplace and the id there',
}

/** What its parts are called on the command line. */
export const shopOptions = {
  'shop.name': 'shop',
  'shop.urls': 'url',
  'shop.listing.host': 'listing-host',
  'shop.listing.id': 'listing-id',
} as const

/** One shop as it is typed: its addresses, or its listing on a marketplace, or both. `shopFrom` reads them. */
export const shop = z
  .strictObject({
    name: name.describe('name of the shop'),
    urls: z.array(z.string().max(2048)).max(8).default([]).describe('its addresses, each that of its front page'),
    listing: z
      .strictObject({
        host: z.string().max(2048).optional().describe('host or name of the marketplace'),
        id: z.string().max(256).optional().describe('id of the shop there'),
      })
      .optional(),
  })
  .superRefine(({ urls, listing }, ctx) => {
    if (urls.length === 0 && !listing) refuseInput(ctx, 'textMissing', ADDRESS_OR_LISTING)
  })
