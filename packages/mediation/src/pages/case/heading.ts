import { formatPlainDate, html, type Markup } from '@liangpai/presentation'
import type { ClockName } from '../../clock/clock.ts'
import { issuesText, spacedNumber } from '../caseText.ts'
import { agreementIn } from './agreement.ts'
import { buyerAsNumber } from './caseFacts.ts'
import type { CasePage } from './casePage.ts'
import { dayText, wordsOf } from './words.ts'

/** The head of a page of a case: how far it is, and which one. */
export function heading(page: CasePage): Markup {
  const { title, sub } = headOf(page)
  return html`<section class="body head">
    <h1>${title}</h1>
    <p class="sub">${sub}</p>
  </section>`
}

type Head = { title: string; sub: string }

function headOf(page: CasePage): Head {
  const { view, number, context, today } = page
  const words = wordsOf(page)
  const { party, outcome } = words
  const numbered = words.case.numberOf(spacedNumber(number))
  const joined = (...parts: (string | false)[]) => parts.filter(Boolean).join(words.case.comma)
  const on = formatPlainDate(view.since, context.language)
  switch (view.state) {
    case 'received':
    case 'accepted':
      return { title: words.case.states[view.state], sub: joined(numbered, acceptedOn(page)) }
    case 'consentPending':
      return {
        title: view.party === 'buyer' ? party.acceptedTitle : party.invited,
        sub: joined(numbered, acceptedOn(page)),
      }
    case 'mediating':
    case 'paused':
      return view.party === 'buyer'
        ? {
            title: view.complaint.shop.name,
            sub: joined(numbered, issuesText(view.complaint.issues, context.language)),
          }
        : { title: buyerAsNumber(page), sub: joined(numbered, view.complaint.shop.name) }
    case 'agreed': {
      const version = String(agreementIn(page)?.version ?? '')
      return {
        title: words.case.states.agreed,
        sub: outcome.agreedOn(formatPlainDate(view.agreed ?? today, context.language), version),
      }
    }
    case 'fulfilled':
      return { title: words.case.states.fulfilled, sub: joined(numbered, outcome.fulfilledOn(on)) }
    case 'notFulfilled':
      return {
        title: words.case.states.notFulfilled,
        sub: view.party === 'buyer' ? outcome.missedByYou(on) : outcome.missedOn(on),
      }
    case 'refused':
      return { title: words.case.states.refused, sub: outcome.refusedOn(spacedNumber(number), on) }
    case 'terminated':
      return { title: endTitle(page), sub: joined(numbered, endSentence(page)) }
  }
}

const acceptedOn = (page: CasePage): string | false =>
  page.view.accepted !== undefined && wordsOf(page).party.acceptedOn(dayText(page.view.accepted, page))

/** Who did not answer, or did not want to: as this side reads it. */
function endTitle(page: CasePage): string {
  const { view } = page
  const { ends } = wordsOf(page).outcome
  const own = view.consents[view.party]
  switch (view.termination) {
    case 'withdrawn':
    case 'noAgreement':
    case 'timeout':
    case 'lawbreaking':
      return ends[view.termination]
    case 'noConsent':
      return own === undefined ? ends.youSilent : view.party === 'buyer' ? ends.shopSilent : ends.otherSilent
    default:
      return own === false ? ends.youDeclined : view.party === 'buyer' ? ends.shopDeclined : ends.buyerDeclined
  }
}

function endSentence(page: CasePage): string {
  const { view, profile } = page
  const { outcome } = wordsOf(page)
  const date = dayText(view.since, page)
  const dueOn = (name: ClockName) =>
    dayText(page.clocks.find((clock) => clock.name === name)?.due.day ?? view.since, page)
  switch (view.termination) {
    case 'withdrawn':
      return view.party === 'buyer' ? outcome.endsWhy.withdrawnByYou(date) : outcome.endsWhy.withdrawnByBuyer(date)
    case 'noConsent':
      return outcome.endsWhy.silent(dueOn('consent'))
    case 'timeout':
      return outcome.endsWhy.timeout(dueOn('mediate'), String(profile.mediate))
    case 'lawbreaking':
      return outcome.endsWhy.handedOver(date)
    case 'noAgreement':
      return outcome.endedOn(date)
    default:
      return outcome.endsWhy.declined(date)
  }
}
