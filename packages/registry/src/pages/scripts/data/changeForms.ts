import type { Shop } from '@liangpai/core'
import { byId } from '@liangpai/server/scripts'
import type { FailedChange } from '../../../office/change/failedChange.ts'
import type { DataView } from '../../../office/data/view.ts'
import type { DataPart } from '../../dataProtocol.ts'
import { inSession } from './session.ts'

/** A field is empty that the form cannot do without: nothing was sent. */
export class FieldEmpty extends Error {
  readonly field: HTMLElement
  constructor(field: HTMLElement) {
    super(field.id)
    this.field = field
  }
}

/** A field of a form. */
type Field = HTMLInputElement | HTMLTextAreaElement

/** A field, whether of one line or of several. */
function fieldOf(id: string): Field {
  const field = byId(id, HTMLElement)
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) return field
  throw new Error(id)
}

/** What was typed. Throws a `FieldEmpty` if nothing was, and the form cannot do without. */
function typed(id: string): string {
  const field = fieldOf(id)
  const text = field.value.trim()
  if (text === '' && 'required' in field.dataset) throw new FieldEmpty(field)
  return text
}

/** Writes what is held now into the form that changes it, and returns the part to show. */
export function prepareForm(part: DataPart, { shop, member, failedChange }: Partial<DataView> = {}): DataPart {
  if (part === 'complete' && failedChange) return prepareCompleted(failedChange)
  if (part === 'amend' && shop) writeShop(shop)
  if (part === 'pledge') fieldOf('new-pledge').value = member?.pledge ?? ''
  return part
}

/** Writes what was sent back into the form by which it goes on. */
function prepareCompleted({ kind, newName, note = '', shop }: FailedChange): DataPart {
  if (kind === 'amendment' && shop) {
    writeShop(shop)
    return 'amend'
  }
  if (newName !== undefined) {
    fieldOf('new-name').value = newName
    fieldOf('correction-note').value = note
    return 'correct'
  }
  fieldOf('complete-note').value = note
  return 'complete'
}

function writeShop(shop: Shop): void {
  fieldOf('shop-name').value = shop.name
  fieldOf('shop-urls').value = shop.urls.join('\n')
  fieldOf('listing-host').value = shop.listing?.host ?? ''
  fieldOf('listing-id').value = shop.listing?.id ?? ''
}

/** Goes on with what was sent back: a fact that is wrong is told again, a renewal or a transfer goes on as it is. */
export async function sendCompleted(failed: FailedChange | undefined): Promise<object> {
  const note = typed('complete-note')
  const isCorrection = failed?.kind === 'correction'
  if (isCorrection && note === '') throw new FieldEmpty(fieldOf('complete-note'))
  return inSession(isCorrection ? 'correct' : 'resubmit', note === '' ? {} : { note })
}

/** Sends the right name. */
export async function sendName(): Promise<object> {
  const [name, note] = [typed('new-name'), typed('correction-note')]
  return inSession('correct', { name, ...(note && { note }) })
}

/** Sends what is wrong with another fact. The note names the fact, since whoever attests reads nothing beside it. */
export async function sendNote(fact: 'status' | 'branch'): Promise<object> {
  const label = document.querySelector(`[data-row="${fact}"] dt`)?.textContent ?? ''
  return inSession('correct', { note: `${label}: ${typed(`${fact}-note`)}` })
}

/** Sends the shop as it is now. */
export async function sendShop(): Promise<object> {
  const name = typed('shop-name')
  const urls = typed('shop-urls').split(/\s+/).filter(Boolean)
  const [host, id] = [typed('listing-host'), typed('listing-id')]
  if (urls.length === 0 && !host && !id) throw new FieldEmpty(fieldOf('shop-urls'))
  if (host && !id) throw new FieldEmpty(fieldOf('listing-id'))
  if (id && !host) throw new FieldEmpty(fieldOf('listing-host'))
  const shop: Shop = { name, urls, ...(host && { listing: { host, id } }) }
  return inSession('amend', { shop })
}

/** The pledge in new words. */
export const newPledge = (): string => typed('new-pledge')
