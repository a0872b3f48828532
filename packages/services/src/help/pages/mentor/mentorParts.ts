import { html, type Markup } from '@liangpai/presentation'
import { contactInputs, gapsBox } from '../ask/askFields.ts'
import type { AskFaults, AskForm } from '../ask/askForm.ts'
import { type MentorAct, mentorButton, mentorForm, type MentorPage, mentorPageOf, wordsOf } from './mentorForm.ts'
import { mentorFoot } from './mentorFoot.ts'

/** What binds, ends or deletes takes a second tap, in the place of the first. */
export type MentorTap = Extract<MentorAct, 'accept' | 'decline' | 'end' | 'leave'>

/** The page that stands in the place of the other until it is answered; `values` are sent again with it. */
export function surePage(page: MentorPage, tap: MentorTap, values: Record<string, string> = {}): Markup {
  const { mentor, request } = wordsOf(page)
  const words: Record<MentorTap, readonly [why: string, confirm: string]> = {
    accept: [mentor.sureAccept, mentor.confirmAccept],
    decline: [mentor.sureDecline, mentor.confirmDecline],
    end: [mentor.sureEnd, mentor.confirmEnd],
    leave: [mentor.sureLeave, mentor.confirmLeave],
  }
  const [why, confirm] = words[tap]
  const part = html`<section class="body" aria-labelledby="sure">
    <h1 class="sure" id="sure">${why}</h1>
    ${values['saysMember'] === 'yes' && html`<p><b>${mentor.saysMember}</b></p>`}
    <div class="two-ways">
      ${mentorButton(page, tap, confirm, { ...values, sure: 'yes' })} ${mentorButton(page, 'link', request.thinkAgain)}
    </div>
  </section>`
  return mentorPageOf(page, [part], mentorFoot(page))
}

/** Where a mentor changes how they are called and reached. */
export function correctMentorPage(
  page: MentorPage,
  form: Pick<AskForm, 'callName' | 'contact'>,
  faults?: AskFaults,
): Markup {
  const { language } = page.context
  const { request, mentor } = wordsOf(page)
  const part = html`<section class="body">
    <h1>${request.correct}</h1>
    ${mentorForm(
      page,
      'correct',
      html`<input type="hidden" name="sent" value="yes" />${gapsBox(language, faults)}
        ${contactInputs(language, form, faults, mentor.crosses)}
        <button class="button filled">${request.save}</button>`,
    )}
    ${mentorButton(page, 'link', request.back)}
  </section>`
  return mentorPageOf(page, [part], mentorFoot(page))
}
