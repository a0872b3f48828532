import { type Listing, readListingId, type Shop } from '@liangpai/core'
import { inEachLanguage, placedWords } from '@liangpai/presentation'
import { Refusal } from '@liangpai/server'
import { listingHostFrom, listingIdFault } from './listing.ts'
import { type HostRules, readShopAddress, type ShopFault } from './shopAddress.ts'

/** A shop with its addresses and listing as they were typed. */
export type TypedShop = { name: string; urls: readonly string[]; listing?: TypedListing | undefined }

type TypedListing = { [Member in keyof Listing]?: string | undefined }

/** Reads what was typed of a shop. An address typed twice counts once. Throws a `Refusal` that says what to write instead. */
export function shopFrom({ name, urls, listing }: TypedShop, rules: HostRules): Shop {
  const addresses = urls.map((typed, i) => addressFrom(typed, `shop.urls.${i}`, rules))
  return { name, urls: [...new Set(addresses)], ...(listing && { listing: listingFrom(listing, rules) }) }
}

function addressFrom(typed: string, member: string, rules: HostRules): string {
  const read = readShopAddress(typed, rules)
  return 'address' in read ? read.address : refuse(member, typed, read.fault)
}

function listingFrom({ host: typedHost = '', id: typedId = '' }: TypedListing, { hosts }: HostRules): Listing {
  const host = listingHostFrom(typedHost, hosts)
  const id = readListingId(typedId)
  return {
    host: 'host' in host ? host.host : refuse('shop.listing.host', typedHost, host.fault),
    id: 'id' in id ? id.id : refuse('shop.listing.id', typedId, listingIdFault(id.fault)),
  }
}

/** Without better words, what was typed is repeated. */
function refuse(member: string, typed: string, { refusal, detail }: ShopFault): never {
  if (typed.trim() === '') throw new Refusal('textMissing', placedWords(member))
  throw new Refusal(refusal, placedWords(member, detail ?? inEachLanguage(() => `“${typed.slice(0, 80)}”`)))
}
