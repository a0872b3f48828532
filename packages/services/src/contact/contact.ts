import * as z from 'zod'
import { message, name } from '@liangpai/server/input'
import { refuseInput } from '@liangpai/server'

/** How somebody who has no account is called and reached. Both always stand in sealed columns. */
export const contactAnswer = z.strictObject({ callName: z.string(), contact: z.string() })
/** The same. */
export type Contact = z.output<typeof contactAnswer>

/** The most characters of a name to be called by, and of a contact. */
export const CONTACT_LENGTHS = { callName: 32, contact: 128 } as const

/**
 * A telephone number or mail address as people type it, written one way: without blanks and hyphens, a Chinese number without its
 * country code. Undefined for anything else. Nobody is ever found by it.
 */
export function readContact(typed: string): string | undefined {
  const text = typed.normalize('NFKC').trim()
  return /@/.test(text) ? readMail(text) : readPhone(text)
}

function readMail(text: string): string | undefined {
  const [, local, host] = /^([^\s@<>"',;:()[\]\\]+)@([^\s@]+)$/u.exec(text) ?? []
  if (local === undefined || host === undefined) return undefined
  const isHost = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]*$/u.test(host)
  return isHost ? `${local}@${host.toLowerCase()}` : undefined
}

/** A mobile number, a fixed line with its area (and extension), or one from abroad with its country code. */
const PHONE = /^(?:1[3-9]\d{9}|0\d{9,11}(?:#\d{1,6})?|[2-9]\d{6,7}|400\d{7}|\+\d{7,15})$/

function readPhone(text: string): string | undefined {
  const digits = text
    .replace(/[\s\p{Pd}.()]/gu, '')
    .replace(/(?:转|轉|ext|x|#)(?=\d+$)/i, '#')
    .replace(/^(?:\+|00)86(?=1[3-9]|0|400)/, '')
    .replace(/^(?:\+|00)86/, '0')
    .replace(/^00(?=[1-9])/, '+')
  return PHONE.test(digits) ? digits : undefined
}

/** A contact as an input has it: `contactUnreadable` for what is neither a telephone number nor a mail address. */
export const contact = message(CONTACT_LENGTHS.contact).transform(
  (typed, ctx) => readContact(typed) ?? refuseInput(ctx, 'contactUnreadable'),
)

/** The members of an input about how somebody is called and reached. */
export const contactFields = {
  callName: name
    .refine((typed) => [...typed].length <= CONTACT_LENGTHS.callName)
    .describe('how they want to be called'),
  contact: contact.describe('their telephone number or mail address'),
} satisfies Record<keyof Contact, z.ZodType>
