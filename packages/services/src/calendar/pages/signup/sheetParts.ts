import { calendarWords, html, type Markup } from '@liangpai/presentation'
import { answerPage } from '@liangpai/server/pages'
import type { SignUpFaults, SignUpForm } from '../../office/signUpForm.ts'
import type { SheetEntry } from '../../view/sheetView.ts'
import { LIST_PATH, sheetKind } from '../assets.ts'
import { whenText } from '../text.ts'
import { sheetButton, sheetForm, type SheetPage } from './sheetForm.ts'
import { sheetOf } from './sheetPage.ts'
import { ownFields } from './signUpPage.ts'

/** What is final takes a second tap, with 再想想 beside (PAGES-services 1): cancelling, and leaving an offered place. */
export function surePage(page: SheetPage, { session, signup }: SheetEntry, act: 'cancel' | 'offer'): Markup {
  const { language } = page.context
  const words = calendarWords[language].signup
  const isCancel = act === 'cancel'
  return sheetOf(
    page,
    html`<section class="body last" aria-labelledby="sure">
      <h1 id="sure">${isCancel ? words.cancelTitle : words.leave}</h1>
      <p class="sub"><bdi>${session.title}${words.comma}${whenText(session, language, page.view.today)}</bdi></p>
      <p>${isCancel ? words.cancelFinal : words.sureLeave}</p>
      <div class="two-ways">
        ${sheetButton(page, act, isCancel ? words.confirmCancel : words.confirmLeave, {
          signup: signup.id,
          sure: 'yes',
          ...(!isCancel && { takes: 'no' }),
        })}
        ${sheetButton(page, 'link', words.thinkAgain)}
      </div>
    </section>`,
  )
}

/** How one is called and reached, to be corrected. */
export function correctPage(page: SheetPage, form: SignUpForm, faults?: SignUpFaults): Markup {
  const { language } = page.context
  const words = calendarWords[language].signup
  const fields = html`<input
      type="hidden"
      name="sent"
      value="yes"
    />${ownFields(language, { form, ...(faults && { faults }) })}<button class="button filled">${words.save}</button>`
  return sheetOf(
    page,
    html`<section class="body last">
      <h1>${words.correctTitle}</h1>
      ${sheetForm(page, 'correct', fields)} ${sheetButton(page, 'link', words.back)}
    </section>`,
  )
}

/** That all of it is gone, and the link with it. */
export function removedPage({ context }: Pick<SheetPage, 'context'>): Markup {
  const words = calendarWords[context.language].signup
  return answerPage(context, sheetKind, {
    heading: words.own,
    title: words.removed,
    text: [words.removedWhy],
    below: html`<p class="way"><a href="${LIST_PATH}?lang=${context.language}">${words.toList}</a></p>`,
  })
}
