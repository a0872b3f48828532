import { html, type Markup } from '@liangpai/presentation'
import { claimWords } from './agreedPart.ts'
import { type CaseAct, caseButton, twoWays } from './caseForm.ts'
import type { CasePage } from './casePage.ts'
import { dayText, runningClockOf, wordsOf } from './words.ts'

/** What binds, ends or deletes takes a second tap, in the place of the first: what it means, and two equal ways. */
export type SecondTap = 'noMediation' | 'accept' | 'decline' | 'withdraw' | 'done' | 'missed'

/** The part that stands in the place of the page until it is answered. */
export function secondTap(page: CasePage, tap: SecondTap): Markup {
  const { title, why, ways } = taps[tap](page)
  return html`<section class="body" aria-labelledby="sure">
    <h1 id="sure">${title}</h1>
    <p>${why}</p>
    ${ways}
  </section>`
}

type Tap = { title: string; why: string; ways: Markup }

const confirmOrBack = (page: CasePage, act: CaseAct, words: string, values: Record<string, string> = {}): Markup =>
  twoWays(
    caseButton(page, act, words, { ...values, sure: 'yes' }),
    caseButton(page, 'link', wordsOf(page).party.thinkAgain),
  )

const lastVersion = ({ view }: CasePage) => view.proposals.at(-1)

const taps: { [Name in SecondTap]: (page: CasePage) => Tap } = {
  noMediation(page) {
    const { party } = wordsOf(page)
    const isBuyer = page.view.party === 'buyer'
    return {
      title: isBuyer ? party.sureNoMediation : party.sureNoPart,
      why: isBuyer ? party.sureNoMediationWhy : party.sureNoPartWhy,
      ways: confirmOrBack(page, 'consent', isBuyer ? party.confirm.decline : party.confirm.noPart, { agrees: 'no' }),
    }
  },
  accept(page) {
    const { party } = wordsOf(page)
    const version = lastVersion(page)
    const n = String(version?.version ?? '')
    const day = dayText(version?.terms.lastDay ?? page.today, page)
    return {
      title: party.sureAccept(n),
      why: page.view.party === 'buyer' ? party.sureAcceptBuyer(day) : party.sureAcceptMerchant(day),
      ways: confirmOrBack(page, 'agree', party.confirm.agree, { version: n, agrees: 'yes' }),
    }
  },
  decline(page) {
    const { party } = wordsOf(page)
    const n = String(lastVersion(page)?.version ?? '')
    const until = runningClockOf(page, 'mediate')?.due.day ?? page.today
    return {
      title: party.sureDecline(n),
      why: party.sureDeclineWhy(dayText(until, page)),
      ways: html`${twoWays(
        caseButton(page, 'agree', party.onlyDecline, { version: n, agrees: 'no', sure: 'yes' }),
        caseButton(page, 'end', party.endNow, { sure: 'yes' }),
      )}
      ${caseButton(page, 'link', party.thinkAgain)}`,
    }
  },
  withdraw: (page) => {
    const { party } = wordsOf(page)
    return {
      title: party.withdraw,
      why: party.sureWithdraw,
      ways: confirmOrBack(page, 'withdraw', party.confirm.withdraw),
    }
  },
  done: (page) => {
    const { party, outcome } = wordsOf(page)
    const isBuyer = page.view.party === 'buyer'
    return {
      title: isBuyer ? outcome.sureDone : claimWords(page),
      why: isBuyer ? outcome.sureDoneWhy : outcome.sureClaimWhy(String(page.profile.fulfil)),
      ways: confirmOrBack(page, 'fulfil', party.confirm.done),
    }
  },
  missed: (page) => {
    const { party, outcome } = wordsOf(page)
    return {
      title: outcome.sureMissed,
      why: outcome.sureMissedWhy,
      ways: confirmOrBack(page, 'missed', party.confirm.missed),
    }
  },
}
