import { refuseInput } from '@liangpai/server'
import { name, organizationName, text } from '@liangpai/server/input'
import * as z from 'zod'

/** A pledge has at most as many characters (PAGES 3.10). */
export const PLEDGE_LENGTH = 120

/** A word to whoever attests has at most as many characters. */
export const NOTE_LENGTH = 200

/** What a member writes to whoever attests; never public. */
export const note = text(NOTE_LENGTH)

/** What a member promises in their own words. */
export const pledge = text(PLEDGE_LENGTH)

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
