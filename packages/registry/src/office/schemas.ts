import { isHost, isListingId, isShopUrl, isText } from '@liangpai/core/issue'
import { Refusal } from '@liangpai/server'
import * as z from 'zod'
import { readLinkToken } from './linkToken.ts'

/** Code points that core lets pass and that nobody sees: an issuer signs none of them. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029\ufff0-\uffff]/u

/** Text shown to people: composed and trimmed, then 1 to `limit` code points with nothing hidden (PROFILE 1). */
export const text = (limit: number) =>
  z
    .string()
    .transform((value) => value.normalize().trim())
    .refine((value) => isText(value, limit) && !HIDDEN.test(value), `text of 1 to ${limit}`)

/** What an organisation or person is called in commands, and an organisation in its address: `liutang`. */
export const slug = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/)

/** The id of a row. */
export const id = z.string().min(1).max(64)

/** The token of a private link; throws `linkIncomplete` for what has none. */
export const linkToken = z
  .string()
  .max(1024)
  .transform((text) => {
    const token = readLinkToken(text)
    if (token === undefined) throw new Refusal('linkIncomplete')
    return token
  })

/** A calendar day: `2026-11-24`. */
export const day = z.iso.date()

/** A calendar day or month, as periods have them; the rules of organisations refuse what is neither. */
export const dayOrMonth = z.string().max(10)

/** The names of an organisation in other languages. */
export const names = z.strictObject({
  'zh-Hans': text(64).optional().describe('its name in simplified characters'),
  'zh-Hant': text(64).optional().describe('its name in traditional characters'),
  en: text(64).optional().describe('its name in English'),
})

/** The service station that buyers are sent to. */
export const station = z.strictObject({
  name: text(64).describe('name of the service station for buyers'),
  contact: text(64).describe('its telephone number or https address'),
})

const shopUrl = z
  .string()
  .max(255)
  .refine((value) => isShopUrl(value, true), 'address of a shop: https, ending in /, no query')

/** One shop: its addresses, or its listing on a marketplace, or both. */
export const shop = z
  .strictObject({
    name: text(64).describe('name of the shop'),
    urls: z.array(shopUrl).max(8).default([]).describe('its addresses, each ending in /'),
    listing: z
      .strictObject({
        host: z.string().refine(isHost, 'host of a marketplace').describe('host of the marketplace'),
        id: z.string().refine(isListingId, 'id of a listing').describe('id of the shop there'),
      })
      .optional(),
  })
  .refine(({ urls, listing }) => urls.length > 0 || listing, 'an address or a listing')
  .refine(({ urls }) => new Set(urls).size === urls.length, 'each address once')
