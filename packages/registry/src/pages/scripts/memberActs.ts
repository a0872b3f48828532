import { type Language, languageOf } from '@liangpai/presentation'
import { readLinkToken } from '../../input/linkToken.ts'
import type { Journaled } from '../../office/badge/writeJournal.ts'
import type { StopView } from '../../office/badge/viewStopLink.ts'
import type { Consented } from '../../office/offer/consent.ts'
import type { Choice } from '../../office/offer/schemas.ts'
import type { OfferView } from '../../office/offer/viewOffer.ts'
import type { Snippets } from '../snippets.ts'
import { all } from './dom.ts'

/** What a consent brings: all that the member takes away, shown once. */
export type ConsentResult = Omit<Consented, 'stopToken'> & { stopLink: string; snippets: Snippets }

/** The member's acts by name: what each is asked with, beside the token, and what it answers. */
type MemberActs = {
  offer: { input: object; result: OfferView }
  consent: { input: { choice: Choice }; result: ConsentResult }
  decline: { input: object; result: object }
  stop: { input: object; result: Omit<StopView, 'badgeNo'> & { last4: string } }
  pause: { input: object; result: Partial<Journaled> }
  withdraw: { input: object; result: Partial<Journaled> }
}

/** The secret of a member's link, if it is complete. It stands in the fragment, which a browser sends nowhere. */
export const token = readLinkToken(location.hash)

export const language: Language = languageOf(document.documentElement.lang)

class ActError extends Error {
  readonly status: number
  constructor(status: number, code: string) {
    super(code)
    this.status = status
  }
}

/** Does one of the member's acts. The token travels in the body, never in an address. */
export async function act<Name extends keyof MemberActs>(
  name: Name,
  input: MemberActs[Name]['input'] = {},
): Promise<MemberActs[Name]['result']> {
  const body = JSON.stringify({ token, ...input })
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`/member/${name}`, { method: 'POST', headers, body, credentials: 'omit' })
  const answer = await response.json()
  if (!response.ok) throw new ActError(response.status, String(answer.code))
  return answer
}

/** Whether the link is of no more use, unlike a network that may come back. */
export const isOver = (error: unknown): boolean =>
  error instanceof ActError && error.status >= 400 && error.status < 429

/** Completes links to the same page with the token, which `?lang=` alone would lose. */
export function keepFragment(): void {
  for (const link of all('a[data-keep-fragment]'))
    link.setAttribute('href', `${link.getAttribute('href')}#${token ?? ''}`)
}
