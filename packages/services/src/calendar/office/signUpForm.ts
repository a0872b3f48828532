import { type FormFaults, textFault } from '@liangpai/server/input'
import { CONTACT_LENGTHS, readContact } from '../../contact/contact.ts'

/** How somebody is called and reached, as it was typed, and whether they trade offline. */
export type SignUpForm = { callName: string; contact: string; transition: boolean }

/** What is wrong with it. */
export type SignUpFaults = FormFaults<'callName' | 'contact'>

/** A sheet before anything is typed. */
export const EMPTY_SHEET: SignUpForm = { callName: '', contact: '', transition: false }

/** What is wrong with a sheet that was sent; nothing where it can be taken. */
export function faultsOf({ callName, contact }: SignUpForm): SignUpFaults | undefined {
  const name = textFault(callName, 'name', { limit: CONTACT_LENGTHS.callName })
  const typed = textFault(contact, 'message', { limit: CONTACT_LENGTHS.contact })
  const unreadable = typed ?? (readContact(contact) === undefined ? { code: 'contactUnreadable' as const } : undefined)
  const faults: SignUpFaults = { ...(name && { callName: name }), ...(unreadable && { contact: unreadable }) }
  return Object.keys(faults).length > 0 ? faults : undefined
}
