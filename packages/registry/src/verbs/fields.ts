import * as z from 'zod'
import { isLocalhost } from '@liangpai/core'

const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029\ufff0-\uffff]/u

/** Text shown to people: composed, 1 to `limit` code points, nothing hidden in it (PROFILE 1). */
export const text = (limit: number) =>
  z
    .string()
    .transform((value) => value.normalize().trim())
    .refine((value) => value !== '' && [...value].length <= limit && !HIDDEN.test(value), `text of 1 to ${limit}`)

/** What an organisation or person is called in commands, and an organisation in its address: `liutang`. */
export const slug = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/)

/** The id of a row. */
export const id = z.string().min(1).max(64)

/** A calendar day: `2026-11-24`. */
export const day = z.iso.date()

/** A calendar day or month, as periods have them; the rules of organisations tell what is none. */
export const dayOrMonth = z.string().max(10)

export const names = z.strictObject({
  'zh-Hans': text(64).optional(),
  'zh-Hant': text(64).optional(),
  en: text(64).optional(),
})

export const station = z.strictObject({ name: text(64), contact: text(64) })

const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
const HOST = new RegExp(`^(?=.{1,253}$)(?:${LABEL}\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$`)
const PATH = /^\/(?:[A-Za-z0-9._~-]+\/)*$/

/** An address of a shop (PROFILE 4), https and ending in a slash; http on localhost alone. */
const shopUrl = z.string().max(255).refine(isShopUrl, 'address of a shop: https, ending in /, no query')

function isShopUrl(value: string): boolean {
  if (!URL.canParse(value)) return false
  const { href, protocol, hostname, pathname, search, hash, username } = new URL(value)
  const host = isLocalhost(hostname)
    ? protocol === 'http:' || protocol === 'https:'
    : protocol === 'https:' && HOST.test(hostname)
  return href === value && host && PATH.test(pathname) && search + hash + username === ''
}

/** One shop: its addresses, or its listing on a marketplace, or both. */
export const shop = z
  .strictObject({
    name: text(64),
    urls: z.array(shopUrl).max(8).default([]),
    listing: z
      .strictObject({ host: z.string().regex(HOST), id: z.string().regex(/^[A-Za-z0-9._~-]{1,64}$/) })
      .optional(),
  })
  .refine(({ urls, listing }) => urls.length > 0 || listing, 'an address or a listing')
  .refine(({ urls }) => new Set(urls).size === urls.length, 'each address once')
