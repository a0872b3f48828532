import { type Content, formatPlainDay, html, type Markup } from '@liangpai/presentation'
import { type PageContext, tokenForm } from '@liangpai/server/pages'
import type { RequestOfRequester } from '../../office/views/requestOfRequester.ts'
import { HELP_PATH } from '../assets.ts'
import { wordsIn } from '../text.ts'

/** A request as whoever asked opens it by their link. */
export type RequestPage = RequestOfRequester & { context: PageContext; token: string }

type Ways = 'link' | 'finish' | 'not-yet' | 'more' | 'withdraw' | 'reopen' | 'follow-up'
/** What can be done in a request by its link: the last part of its address. */
export type RequestAct = Ways | 'all' | 'correct' | 'black-out' | 'copy' | 'delete'

/** The words of help in the language of the page. */
export const wordsOf = ({ context }: Pick<RequestPage, 'context'>) => wordsIn(context.language)

/** A day as the page says it. */
export const dayText = (day: string, { context, today }: Pick<RequestPage, 'context' | 'today'>): string =>
  formatPlainDay(day, context.language, today)

/** A form of the page, with its link. */
export const requestForm = (page: RequestPage, act: RequestAct, fields: Content): Markup =>
  tokenForm(`${HELP_PATH}/${act}`, page.token, page.context.language, fields)

const hidden = (values: Readonly<Record<string, string>>) =>
  Object.entries(values).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)

/** A button that is a form of its own. */
export const requestButton = (
  page: RequestPage,
  act: RequestAct,
  words: string,
  { kind = 'outlined', ...values }: { kind?: 'filled' | 'outlined' } & Record<string, string> = {},
): Markup => requestForm(page, act, html`${hidden(values)}<button class="button ${kind}">${words}</button>`)

/** The same as a link in the text. */
export const requestLink = (
  page: RequestPage,
  act: RequestAct,
  words: string,
  values: Record<string, string> = {},
): Markup => requestForm(page, act, html`${hidden(values)}<button class="link">${words}</button>`)
