import { type Content, html, type Markup } from '@liangpai/presentation'
import { linkPage, nextBox } from '@liangpai/server/pages'
import { isOpen, isRemainder } from '../../case/case.ts'
import { spacedNumber } from '../caseText.ts'
import { caseKind } from '../assets.ts'
import { agreedPart } from './agreedPart.ts'
import { caseFoot } from './caseFoot.ts'
import type { CasePage } from './casePage.ts'
import { consentPart, toldToMerchant } from './consentPart.ts'
import { endedPart, recordsPart } from './endedPart.ts'
import { heading } from './heading.ts'
import { isTestAsked, mediatingPart } from './mediatingPart.ts'
import { mediatorsPart, waivePart } from './mediatorsPart.ts'
import { messagesPart } from './messagesPart.ts'
import { offersPart } from './offersPart.ts'
import { progressPart } from './progressPart.ts'
import { openVersion, proposalPart } from './proposalPart.ts'
import { receiptPart } from './receiptPart.ts'
import { runningClockOf, wordsOf } from './words.ts'

/** What a side sees of its case: the receipt, a proposal that waits for it, or how far it is. A test is answered before a proposal. */
export function caseView(page: CasePage): Markup {
  const version = isTestAsked(page) ? undefined : openVersion(page)
  return version ? caseOf(page, [offersPart(page), proposalPart(page, version)]) : courseView(page)
}

/** The same with messages and mediators, also while a proposal waits. */
export const courseView = (page: CasePage): Markup => caseOf(page, partsOf(page))

/** A page of a case with one part in the place of the others. */
export const caseOf = (page: CasePage, parts: readonly Content[]): Markup =>
  linkPage(page.context, caseKind, {
    title: wordsOf(page).case.numberOf(spacedNumber(page.number)),
    heading: 'shown',
    token: page.token,
    main: html`${parts}${caseFoot(page)}`,
  })

function partsOf(page: CasePage): Content[] {
  const { view } = page
  if (isRemainder(view)) return [heading(page), endedPart(page), recordsPart(page)]
  switch (view.state) {
    case 'received':
      return view.party === 'buyer'
        ? [offersPart(page), receiptPart(page)]
        : [heading(page), complaintPart(page), messagesPart(page, 'filled')]
    case 'accepted':
      return [heading(page), offersPart(page), acceptedPart(page), waivePart(page), ...conversation(page)]
    case 'consentPending':
      return [heading(page), offersPart(page), consentPart(page), waivePart(page), ...conversation(page)]
    case 'mediating':
    case 'paused':
      return [
        heading(page),
        offersPart(page),
        mediatingPart(page),
        mediatorsPart(page),
        waivePart(page),
        messagesPart(page, 'filled'),
        progressPart(page),
        recordsPart(page),
      ]
    case 'agreed':
      return [heading(page), agreedPart(page), ...conversation(page)]
    default:
      return [heading(page), endedPart(page), ...conversation(page)]
  }
}

/** Messages and dates, below what is asked or said. */
const conversation = (page: CasePage): Content[] =>
  isOpen(page.view)
    ? [messagesPart(page), progressPart(page), recordsPart(page)]
    : [recordsPart(page), progressPart(page), messagesPart(page)]

/** To a merchant whose link was made before the station has decided. */
function complaintPart(page: CasePage): Markup {
  const { context, today } = page
  const accept = runningClockOf(page, 'accept')
  const { form } = wordsOf(page)
  return html`<section class="body">
    ${accept && nextBox({ language: context.language, today, due: accept.due, deed: form.tellsAccepted })}
    ${toldToMerchant(page)}
  </section>`
}

/** Between acceptance and the question to both sides: the station chooses the mediators. */
function acceptedPart(page: CasePage): Markup {
  const { context, today, view } = page
  const { party } = wordsOf(page)
  const mediate = runningClockOf(page, 'mediate')
  return html`<section class="body">
    ${
      mediate &&
      nextBox({ language: context.language, today, due: mediate.due, deed: party.ends, notes: [party.choosing] })
    }
    ${view.party === 'merchant' && toldToMerchant(page)}
  </section>`
}
