import { readListingId } from '@liangpai/core'
import type * as z from 'zod'
import { type FieldFault, type FormFaults, textFault, NAME_LENGTH, slug } from '@liangpai/server/input'
import { NOTE_LENGTH, PLEDGE_LENGTH } from '../../input/schemas.ts'
import { listingHostFrom, listingIdFault } from '../../shop/listing.ts'
import { type HostRules, readShopAddress, type ShopFault } from '../../shop/shopAddress.ts'
import { type Host, shopKindOf } from '../../shop/shopKind.ts'
import type { ask } from './ask.ts'

/** The fields of the form of `/ask`, each as it was typed. */
export const ASK_FIELDS = ['name', 'organization', 'shopName', 'address', 'shopId', 'pledge'] as const
export type AskField = (typeof ASK_FIELDS)[number]
export type AskForm = Readonly<Record<AskField, string>> & { kind: Host | undefined }

/** What a form asks for; or what is wrong with it; or that the rules of such sites allow no badge. */
export type ReadAskForm =
  | { input: z.input<typeof ask.input> }
  | { faults: FormFaults<AskField>; kind: Host | undefined }
  | { isForbidden: true }

/** The form that answers what was sent back: that of `/ask`, and a word to the branch. */
export type AnswerForm = AskForm & { note: string }

/** What a request that was sent back is completed with; or what is wrong; or that such sites allow no badge. */
export type ReadAnswerForm =
  | { input: Omit<z.input<typeof ask.input>, 'organization' | 'replaces'> & { note?: string } }
  | { faults: FormFaults<AskField | 'note'>; kind: Host | undefined }
  | { isForbidden: true }

type ReadShop =
  | { shop: { urls: string[] } | { listing: { host: string; id: string } } }
  | { faults: FormFaults<'address' | 'shopId'> }

/** Reads the form of `/ask`: everything that is wrong with it at once, by field. */
export function readAskForm(form: AskForm, rules: HostRules): ReadAskForm {
  const kind = form.kind ?? shopKindOf(form.address, rules.hosts)
  if (kind === 'forbidden' || shopKindOf(form.address, rules.hosts) === 'forbidden') return { isForbidden: true }
  const read = readShop(kind ?? 'script', form, rules)
  const faults = present({
    name: textFault(form.name, 'name', { limit: NAME_LENGTH }),
    organization: slug.safeParse(form.organization).success ? undefined : MISSING,
    shopName: textFault(form.shopName, 'name', { limit: NAME_LENGTH }),
    pledge: textFault(form.pledge, 'words', { limit: PLEDGE_LENGTH, optional: true }),
    ...('faults' in read && read.faults),
  })
  if (!('shop' in read) || Object.keys(faults).length > 0) return { faults, kind }
  const { name, organization, shopName, pledge } = form
  const words = pledge.trim() === '' ? {} : { pledge }
  return { input: { organization, name, shop: { name: shopName, ...read.shop }, ...words } }
}

/** Reads the form that answers what was sent back, as `readAskForm` does; the branch stays. */
export function readAnswerForm({ note, ...form }: AnswerForm, rules: HostRules): ReadAnswerForm {
  const read = readAskForm(form, rules)
  if ('isForbidden' in read) return read
  const kind = form.kind ?? shopKindOf(form.address, rules.hosts)
  const fault = textFault(note, 'words', { limit: NOTE_LENGTH, optional: true })
  if ('faults' in read || fault)
    return { faults: { ...('faults' in read && read.faults), ...(fault && { note: fault }) }, kind }
  const { organization: _, ...input } = read.input
  return { input: { ...input, ...(note.trim() !== '' && { note }) } }
}

const MISSING: FieldFault = { code: 'textMissing' }

const present = <Field extends string>(faults: Partial<Record<Field, FieldFault | undefined>>): FormFaults<Field> =>
  Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault !== undefined)) as FormFaults<Field>

/** A shop on a marketplace or in a mini program is known by its id there, unless its address names it by a path. */
function readShop(kind: Host, { address, shopId }: AskForm, rules: HostRules): ReadShop {
  if (address.trim() === '') return { faults: { address: MISSING } }
  const read = readShopAddress(address, rules)
  if (kind === 'script')
    return 'address' in read ? { shop: { urls: [read.address] } } : { faults: { address: faultOf(read.fault) } }
  if (shopId.trim() !== '') return readListing({ address, shopId }, rules)
  const isNamed = 'address' in read && shopKindOf(address, rules.hosts) === 'marketplace'
  return isNamed ? { shop: { urls: [read.address] } } : { faults: { shopId: MISSING } }
}

function readListing({ address, shopId }: Pick<AskForm, 'address' | 'shopId'>, { hosts }: HostRules): ReadShop {
  const [host, id] = [listingHostFrom(address, hosts), readListingId(shopId)]
  if ('host' in host && 'id' in id) return { shop: { listing: { host: host.host, id: id.id } } }
  return {
    faults: present({
      address: 'fault' in host ? faultOf(host.fault) : undefined,
      shopId: 'fault' in id ? faultOf(listingIdFault(id.fault)) : undefined,
    }),
  }
}

const faultOf = ({ refusal, detail }: ShopFault): FieldFault => ({ code: refusal, detail })
