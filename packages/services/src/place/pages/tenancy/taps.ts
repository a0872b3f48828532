import { html, type Markup, type RefusalCode, refusals, roundBox } from '@liangpai/presentation'
import { faultLine, faultWords } from '@liangpai/server/pages'
import type { FieldFault } from '@liangpai/server/input'
import { toRefund } from '../../deposit/deposit.ts'
import { depositOf } from '../../tenancy/tenancy.ts'
import { money, tenancyButton, tenancyForm, type TenancyPage, twoWays, wordsOf } from './tenancyPage.ts'
import { tenancyPageOf } from './tenancyView.ts'

const part = (page: TenancyPage, title: string, content: Markup): Markup =>
  tenancyPageOf(page, [
    html`<section class="body" aria-labelledby="sure">
      <h1 id="sure">${title}</h1>
      ${content}
    </section>`,
  ])

const thinkAgain = (page: TenancyPage): Markup => tenancyButton(page, 'link', wordsOf(page).thinkAgain)

/** What withdraws or binds takes a second tap, in the place of the first. */
export function withdrawTap(page: TenancyPage): Markup {
  const words = wordsOf(page)
  const ways = twoWays(tenancyButton(page, 'withdraw', words.withdrawYes, { sure: 'yes' }), thinkAgain(page))
  return part(
    page,
    words.withdraw,
    html`<p>${words.withdrawSure}</p>
      ${ways}`,
  )
}

export function agreeTap(page: TenancyPage, version: string): Markup {
  const words = wordsOf(page)
  const deposit = depositOf(page.view.tenancy)
  const amount = money(deposit ? toRefund(deposit) : 0, page)
  const ways = twoWays(tenancyButton(page, 'agree', words.agreeYes, { version, sure: 'yes' }), thinkAgain(page))
  return part(
    page,
    words.agree,
    html`<p>${words.agreeSure(amount)}</p>
      ${ways}`,
  )
}

/** A form of one field, with a way back that changes nothing. */
function fieldForm(
  page: TenancyPage,
  act: 'leave' | 'object',
  drawn: {
    title: string
    why?: string
    label: string
    name: string
    value: string
    yes: string
    fault?: FieldFault | undefined
    values?: Record<string, string>
  },
): Markup {
  const words = wordsOf(page)
  const { title, why, label, name, value, yes, fault, values = {} } = drawn
  const fill = fault && faultWords(fault, words.fillIn(label), page.context.language)
  const attributes = html`id="${name}" name="${name}" autocomplete="off"
  ${fill !== undefined && html`aria-invalid="true" aria-describedby="${name}-fault" autofocus`}`
  return part(
    page,
    title,
    html`${why !== undefined && html`<p>${why}</p>`}
    ${tenancyForm(
      page,
      act,
      html`<input type="hidden" name="sent" value="yes" />${Object.entries(values).map(
          ([key, text]) => html`<input type="hidden" name="${key}" value="${text}" />`,
        )}
        <div class="field">
          <label class="label" for="${name}">${label}</label>
          ${
            act === 'leave'
              ? html`<input type="date" ${attributes} value="${value}" />`
              : html`<textarea rows="4" ${attributes}>${`\n${value}`}</textarea>`
          }
          ${faultLine(name, fill)}
        </div>
        <div class="two-ways">
          <button class="button outlined">${yes}</button
          ><button class="button outlined" formaction="/tenancy/link">${words.thinkAgain}</button>
        </div>`,
    )}`,
  )
}

export function leaveForm(page: TenancyPage, value: string, fault?: FieldFault): Markup {
  const words = wordsOf(page)
  const why = page.view.tenancy.profile === 'park' ? words.leaveSurePark : words.leaveSure
  return fieldForm(page, 'leave', {
    title: words.leave,
    why,
    label: words.lastDay,
    name: 'lastDay',
    value,
    yes: words.leaveYes,
    fault,
  })
}

export function objectForm(page: TenancyPage, version: string, value: string, fault?: FieldFault): Markup {
  const words = wordsOf(page)
  return fieldForm(page, 'object', {
    title: words.object,
    label: words.objection,
    name: 'text',
    value,
    yes: words.objectYes,
    fault,
    values: { version },
  })
}

/** How somebody is called and reached, to be corrected. */
export function contactForm(
  page: TenancyPage,
  typed: { callName: string; contact: string },
  faults: Partial<Record<'callName' | 'contact', FieldFault>> = {},
): Markup {
  const words = wordsOf(page)
  const field = (name: 'callName' | 'contact', label: string) => {
    const fault = faults[name] && faultWords(faults[name], words.fillIn(label), page.context.language)
    return html`<div class="field">
      <label class="label" for="${name}">${label}</label>
      <input
        type="text"
        id="${name}"
        name="${name}"
        autocomplete="off"
        value="${typed[name]}"
        ${fault !== undefined && html`aria-invalid="true" aria-describedby="${name}-fault"`}
      />
      ${faultLine(name, fault)}
    </div>`
  }
  return part(
    page,
    words.correctContact,
    tenancyForm(
      page,
      'correct',
      html`<input type="hidden" name="sent" value="contact" />${field('callName', words.contactName)}
        ${field('contact', words.contact)}
        <button class="button filled">${words.save}</button>
        <button class="button outlined" formaction="/tenancy/link">${words.back}</button>`,
    ),
  )
}

/** Why a step cannot be taken now, and the way back to the tenancy. */
export function refusedTap(page: TenancyPage, code: RefusalCode): Markup {
  const { language } = page.context
  const { sentence, next } = refusals[code]
  return tenancyPageOf(page, [
    html`<section class="body">
      ${roundBox(sentence[language], [next[language]], html`role="status"`)}
      ${tenancyButton(page, 'link', wordsOf(page).back)}
    </section>`,
  ])
}
