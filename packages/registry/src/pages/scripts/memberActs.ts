import { type Language, languageOf } from '@liangpai/presentation'
import { readLinkToken } from '@liangpai/server/input'
import { all } from '@liangpai/server/scripts'
import type { StopView } from '../../office/badge/viewStopLink.ts'
import type { Choice } from '../../office/issuance/schemas.ts'
import type { OfferAnswer } from '../offerAnswer.ts'
import { post } from './post.ts'

/** The member's acts by name: what each is asked with, beside the token, and what it answers. */
type MemberActs = {
  offer: { input: { language: Language }; result: OfferAnswer }
  consent: { input: { choice: Choice }; result: OfferAnswer }
  decline: { input: object; result: object }
  reopen: { input: object; result: object }
  stop: { input: object; result: Omit<StopView, 'badgeNo'> & { last4: string } }
  'stop-receipt': { input: { language: Language }; result: { receipt: string } }
  pause: { input: object; result: object }
  withdraw: { input: object; result: object }
}

/** The secret of a member's link, if it is complete. It stands in the fragment, which a browser sends nowhere. */
export const token = readLinkToken(location.hash)

export const language: Language = languageOf(document.documentElement.lang)

/** Does one of the member's acts. The token travels in the body, never in an address. */
export async function act<Name extends keyof MemberActs>(
  name: Name,
  ...[input]: object extends MemberActs[Name]['input'] ? [] : [MemberActs[Name]['input']]
): Promise<MemberActs[Name]['result']> {
  return post(name, { token, ...input })
}

/** Completes links to the same page with the token, which `?lang=` alone would lose. */
export function keepFragment(): void {
  for (const link of all('a[data-keep-fragment]'))
    link.setAttribute('href', `${link.getAttribute('href')}#${token ?? ''}`)
}
