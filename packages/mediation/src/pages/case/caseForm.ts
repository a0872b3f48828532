import { type Content, html, type Markup } from '@liangpai/presentation'
import { tokenForm } from '@liangpai/server/pages'
import { CASE_PATH } from '../assets.ts'
import type { CasePage } from './casePage.ts'

type Ways = 'link' | 'object' | 'consent' | 'waive' | 'test' | 'agree' | 'end' | 'fulfil' | 'missed' | 'withdraw'
/** What can be done in a case by its link: the last part of its address. */
export type CaseAct = Ways | 'write' | 'picture' | 'version' | 'course' | 'correct' | 'copy' | 'delete' | 'agreement'

/** A form of a page of a case, with its link. */
export const caseForm = (page: CasePage, act: CaseAct, fields: Content): Markup =>
  tokenForm(`${CASE_PATH}/${act}`, page.token, page.context.language, fields)

const hidden = (values: Readonly<Record<string, string>>) =>
  Object.entries(values).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)

/** A button that is a form of its own. */
export const caseButton = (
  page: CasePage,
  act: CaseAct,
  words: string,
  { kind = 'outlined', ...values }: { kind?: 'filled' | 'outlined' } & Record<string, string> = {},
): Markup => caseForm(page, act, html`${hidden(values)}<button class="button ${kind}">${words}</button>`)

/** The same as a link in the text. */
export const caseLink = (page: CasePage, act: CaseAct, words: string, values: Record<string, string> = {}): Markup =>
  caseForm(page, act, html`${hidden(values)}<button class="link">${words}</button>`)

/** What sends a form of a case, and the way back beside it, by the same link. */
export const saveOrCancel = (save: string, cancel: string): Markup =>
  html`<div class="two-ways">
    <button class="button filled">${save}</button
    ><button class="button outlined" formaction="${CASE_PATH}/link">${cancel}</button>
  </div>`

/** Two answers of one weight, neither of them filled (PAGES-services 1). */
export const twoWays = (...buttons: [Content, Content]): Markup => html`<div class="two-ways">${buttons}</div>`
