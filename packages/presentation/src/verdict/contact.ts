import type { Station } from '@liangpai/core'

/** A contact as it is written: `lead` stands before the link; without an `href` the text is no link. */
export type Contact = { lead: string; text: string; href?: string }

/** How a station is reached. Only an https address or a telephone number is a link; a bare number becomes `tel:`. */
export function contactLink({ name, contact }: Station): Contact {
  if (/^https:\/\/\S+$/.test(contact)) return { lead: '', text: name, href: contact }
  const [, number] = /^(?:tel:)?(\+?\d[\d -]{4,20})$/.exec(contact) || []
  if (!number) return { lead: name, text: contact }
  return { lead: name, text: number, href: `tel:${number.replace(/[ -]/g, '')}` }
}
