import {
  calendarWords,
  columnPage,
  type Content,
  formatPlainDate,
  html,
  type Language,
  languageSwitch,
  type Markup,
  type RefusalCode,
  refusals,
  roundBox,
  formatSpan,
} from '@liangpai/presentation'
import { faultWords, formField, linkFailed, linkPage, type PageContext, siteName } from '@liangpai/server/pages'
import type { SignUpFaults, SignUpForm } from '../../office/signUpForm.ts'
import { namesKeptUntil } from '../../signup/retention.ts'
import type { StoredSession } from '../../store/sessions.ts'
import type { Seats } from '../../view/listView.ts'
import { invitationKind, LIST_PATH, listAssets, SIGN_UP_PATH } from '../assets.ts'
import { placeText } from '../text.ts'
import { sessionRow } from './sessionRow.ts'

/** A sheet as it is filled in, or as it was sent. */
export type SignUpPage = {
  sessions: readonly (StoredSession & { left: Seats })[]
  /** For how many days after the year names are kept. */
  namesDays: number
  form: SignUpForm
  faults?: SignUpFaults
  refusal?: RefusalCode
  isTooMany?: boolean
  /** By which a form that is sent twice is one sheet. */
  once: string
  /** The link by which somebody was invited. */
  invitation?: string
}

/** The sheet: what each session will be, and how one is called and reached. No shop is asked for (SYSTEMS 50). */
export function signUpPage(context: PageContext, page: SignUpPage): Markup {
  const { language } = context
  const words = calendarWords[language].signup
  const { invitation } = page
  const title = invitation === undefined ? words.signUpTitle(countText(page, language)) : words.invitedTitle
  const action = invitation === undefined ? SIGN_UP_PATH : `${invitationKind.path}/sign-up`
  const main = html`<form method="post" action="${action}" novalidate data-sending="${words.sending}">
    ${hiddenFields(context, page)}
    <section class="body">
      <h1>${title}</h1>
      ${notices(language, page)}
      <ul class="days">
        ${page.sessions.map((one) => rowOf(language, one))}
      </ul>
      ${ownFields(language, page)}
      <label class="box"
        ><input
          type="checkbox"
          name="transition"
          value="yes"
          autocomplete="off"
          ${page.form.transition && html`checked`}
        /><span>${words.isTransition}</span></label
      >
      <button class="button filled">${words.send}</button>
    </section>
    <footer class="link-foot">
      <p>
        ${words.keepsUntil(formatPlainDate(lastKept(page), language), formatSpan(page.namesDays, 'days', language))}
      </p>
    </footer>
  </form>`
  if (invitation !== undefined)
    return linkPage(context, invitationKind, { title, heading: 'shown', token: invitation, main })
  return columnPage({
    language,
    title,
    organization: siteName(context),
    aside: languageSwitch(language),
    main: html`<div class="link-page">${main}</div>
      ${linkFailed(language)}`,
    worksWithoutScript: true,
    ...listAssets,
  })
}

const countText = ({ sessions }: SignUpPage, language: Language): string => {
  const { numerals } = calendarWords[language].signup
  return language === 'en' ? (numerals[sessions.length] ?? String(sessions.length)) : String(sessions.length)
}

const lastKept = ({ sessions, namesDays }: SignUpPage): string =>
  sessions
    .map((one) => namesKeptUntil(one, namesDays))
    .toSorted()
    .at(-1) ?? ''

function hiddenFields({ language }: PageContext, { once, sessions, invitation }: SignUpPage): Content {
  const hidden = (name: string, value: string) => html`<input type="hidden" name="${name}" value="${value}" />`
  return [
    hidden('lang', language),
    hidden('once', once),
    ...sessions.map(({ id }) => hidden('session', id)),
    invitation !== undefined && hidden('token', invitation),
  ]
}

/** What is missing, each gap a link; what was refused; or that it was too much. */
function notices(language: Language, { faults = {}, refusal, isTooMany = false }: SignUpPage): Content {
  const words = calendarWords[language].signup
  const gaps = (['callName', 'contact'] as const).filter((field) => faults[field])
  return [
    isTooMany && html`<p class="fault" role="alert">${words.tooMany}</p>`,
    refusal &&
      html`${roundBox(refusals[refusal].sentence[language], [refusals[refusal].next[language]], html`role="alert"`)}
        <p class="way"><a href="${LIST_PATH}?lang=${language}">${words.toList}</a></p>`,
    gaps.length > 0 &&
      html`<div class="gaps" role="alert" tabindex="-1" autofocus>
        <p><b>${words.gaps(String(gaps.length))}</b></p>
        <ul>
          ${gaps.map((field) => html`<li><a href="#${field}">${words[field]}</a></li>`)}
        </ul>
      </div>`,
  ]
}

function rowOf(language: Language, one: StoredSession & { left: Seats }): Markup {
  const words = calendarWords[language].signup
  const becomes = one.left === 'full' ? words.becomes.waiting : words.becomes.signedUp
  const isOffered = one.left === 'free' || one.left === 'unlimited' || one.left === 'full'
  return sessionRow({
    language,
    day: one.times.day,
    title: one.title,
    lines: [`${one.times.from}${words.comma}${placeText(one, language)}`, isOffered ? becomes : words.seats[one.left]],
  })
}

/** What somebody is called and how they are reached, with what is wrong beside each. */
export function ownFields(language: Language, { form, faults = {} }: Pick<SignUpPage, 'form' | 'faults'>): Content {
  const words = calendarWords[language].signup
  const field = (name: 'callName' | 'contact', note?: string) =>
    formField({
      name,
      label: words[name],
      value: form[name],
      note,
      fault: faults[name] && faultWords(faults[name], words.fillIn(words[name]), language),
    })
  return [field('callName'), field('contact', words.contactHow)]
}
