import { dayBefore } from '@liangpai/core/organization'
import { type Content, html, type Markup, row, nameIn } from '@liangpai/presentation'
import { linkPage, linkToKeep, nextBox } from '@liangpai/server/pages'
import { isOwed, toRefund } from '../../deposit/deposit.ts'
import { depositOf, nameOf, type Tenancy } from '../../tenancy/tenancy.ts'
import { isLent } from '../../venue/venue.ts'
import { APPLY_PATH, BORROW_PATH } from '../assets.ts'
import { settlementParts } from './settlementParts.ts'
import { tenancyKind } from './tenancyAssets.ts'
import { tenancyFoot } from './tenancyFoot.ts'
import { dateText, dayText, money, ownSpace, tenancyButton, type TenancyPage, wordsOf } from './tenancyPage.ts'

/** A page of a tenancy with these parts above its foot. */
export const tenancyPageOf = (page: TenancyPage, parts: readonly Content[]): Markup =>
  linkPage(page.context, tenancyKind, {
    title: wordsOf(page).kind,
    heading: 'shown',
    token: page.token,
    main: html`${parts}${tenancyFoot(page)}`,
  })

/** What whoever applied sees: how far it is, what happens next, and what they can do (PAGES-services 5). */
export function tenancyView(page: TenancyPage): Markup {
  const { tenancy } = page.view
  const words = wordsOf(page)
  const isStillHere = tenancy.state === 'leaving' && (tenancy.lastDay ?? '') >= page.today
  return tenancyPageOf(page, [
    html`<section class="body">
      <h1>${isStillHere || tenancy.profile === 'park' ? leavingTitle(page) : words.states[tenancy.state]}</h1>
      <p class="sub"><bdi>${nameOf(tenancy)}</bdi>${words.comma}<bdi>${ownSpace(page)}</bdi></p>
      ${stateParts(page)}
    </section>`,
  ])
}

const leavingTitle = (page: TenancyPage): string => {
  const { state } = page.view.tenancy
  return state === 'leaving' ? wordsOf(page).leavingSoon : wordsOf(page).states[state]
}

function stateParts(page: TenancyPage): Content {
  const { tenancy } = page.view
  const words = wordsOf(page)
  switch (tenancy.state) {
    case 'submitted':
    case 'reviewed':
      return html`${next(page, words.deeds.answer, [words.byTwo(page.view.hostName)])} ${linkPart(page)}
      ${withdrawal(page)}`
    case 'approved':
      return tenancy.profile === 'park' ? admission(page) : toPay(page)
    case 'depositPaid':
      return admission(page)
    case 'admitted':
      return html`${placeRows(page)} ${tenancyButton(page, 'leave', words.leave)}`
    case 'leaving':
      return html`${next(page, tenancy.profile === 'park' ? words.deeds.leave : words.deeds.settle)} ${placeRows(page)}`
    case 'settling':
    case 'objected':
    case 'depositRefunded':
      return settlementParts(page)
    case 'declined':
      return html`<p>${tenancy.decision?.reason}</p>
        ${again(page)}`
    case 'lapsed':
      return html`<p>${isUnpaid(tenancy) ? words.unpaid(dayText(dayBefore(tenancy.since), page)) : words.lapsedTerm}</p>
        ${owed(page)} ${again(page)}`
    case 'withdrawn':
      return html`${owed(page)} ${again(page)}`
    case 'left':
      return html`<p>${words.leftOn(dateText(tenancy.lastDay ?? tenancy.since, page))}</p>`
  }
}

/** The heart of the page, where something is still to come. */
function next(page: TenancyPage, deed: string, notes: readonly Content[] = []): Content {
  const due = page.view.next
  if (!due) return false
  return nextBox({ language: page.context.language, today: page.today, due, deed, notes })
}

/** Approved: the deposit, by when, and how it is paid. */
function toPay(page: TenancyPage): Content {
  const words = wordsOf(page)
  const amount = money(depositOf(page.view.tenancy)?.fen ?? 0, page)
  const { howToPay } = page.view.letting
  return html`${next(page, words.deeds.pay(amount), [words.lapses])}
    <details class="how-to-pay">
      <summary class="button filled">${words.howToPay}</summary>
      <p>${howToPay === '' ? words.howToPayMissing : howToPay}</p>
      <p class="small"><bdi>${page.context.site.contact}</bdi></p>
    </details>
    ${withdrawal(page)}`
}

const admission = (page: TenancyPage): Content =>
  html`${next(page, wordsOf(page).deeds.admit)} ${placeRows(page)} ${withdrawal(page)}`

/** Where, until when, what was paid, and what one may borrow. */
function placeRows(page: TenancyPage): Markup {
  const { tenancy, place, suppliers } = page.view
  const words = wordsOf(page)
  const deposit = depositOf(tenancy)
  const { term, lastDay } = tenancy
  const until = lastDay ?? term?.until
  const own = tenancy.profile === 'park' ? suppliers.filter(({ id }) => tenancy.suppliers.includes(id)) : []
  return html`<dl class="facts">
    ${row(words.place, html`<bdi>${nameIn(place, page.context.language)}</bdi> <bdi>${ownSpace(page)}</bdi>`)}
    ${term && until && row(words.term, words.termOf(dateText(term.from, page), dateText(until, page)))}
    ${
      deposit?.received &&
      row(words.deposit, words.received(money(deposit.paid, page), dayText(deposit.received.on, page)))
    }
    ${tenancy.profile === 'park' && row(words.cooperation, tenancy.cooperation)}
    ${own.length > 0 && row(words.supplierList, own.map(({ name, goods }) => `${name}${words.comma}${goods}`).join(words.and))}
    ${
      place.spaces.some(isLent) &&
      row(words.may, html`<a href="${BORROW_PATH}/${place.id}?lang=${page.context.language}">${words.borrow}</a>`)
    }
  </dl>`
}

const linkPart = (page: TenancyPage): Markup =>
  linkToKeep(page.context.site, {
    kind: tenancyKind,
    token: page.token,
    language: page.context.language,
    why: wordsOf(page).keepLink,
  })

const withdrawal = (page: TenancyPage): Markup =>
  tenancyButton(page, 'withdraw', wordsOf(page).withdraw, { kind: 'link' })

const again = (page: TenancyPage): Markup =>
  html`<a class="button outlined" href="${APPLY_PATH}/${page.view.place.id}?lang=${page.context.language}"
    >${wordsOf(page).applyAgain}</a
  >`

/** Whether it lapsed for want of its deposit, which may have arrived since. */
function isUnpaid(one: Tenancy): boolean {
  const received = depositOf(one)?.received
  return one.term !== undefined && (received === undefined || received.on >= one.since)
}

function owed(page: TenancyPage): Content {
  const deposit = depositOf(page.view.tenancy)
  const words = wordsOf(page)
  if (deposit?.returned)
    return html`<p>${words.refundedOn(dateText(deposit.returned.on, page), deposit.returned.means)}</p>`
  return deposit && isOwed(deposit) && html`<p>${words.refundDue(money(toRefund(deposit), page))}</p>`
}
