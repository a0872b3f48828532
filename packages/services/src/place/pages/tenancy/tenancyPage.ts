import {
  type Content,
  formatPlainDate,
  formatPlainDay,
  formatWeekday,
  html,
  type Markup,
  type PlaceWords,
  placeWords,
} from '@liangpai/presentation'
import { type PageContext, tokenForm } from '@liangpai/server/pages'
import { spaceIn } from '../../office/spaceIn.ts'
import type { TenancyView } from '../../office/tenancy/viewTenancy.ts'
import { amountText } from './amountText.ts'
import { TENANCY_PATH } from './tenancyAssets.ts'

/** A tenancy as its private link shows it, on a day in Shanghai. */
export type TenancyPage = { context: PageContext; token: string; today: string; view: TenancyView }

/** What can be done with a tenancy by its link: the last part of its address. */
export type TenancyAct =
  | 'link'
  | 'withdraw'
  | 'leave'
  | 'agree'
  | 'object'
  | 'correct'
  | 'delete'
  | 'copy'
  | 'statement'

/** The words of a page, in its language. */
export const wordsOf = ({ context }: Pick<TenancyPage, 'context'>): PlaceWords['tenancy'] =>
  placeWords[context.language].tenancy

/** A form of the page, with its link. */
export const tenancyForm = ({ context, token }: TenancyPage, act: TenancyAct, fields: Content): Markup =>
  tokenForm(`${TENANCY_PATH}/${act}`, token, context.language, fields)

/** A button that is a form of its own. */
export const tenancyButton = (
  page: TenancyPage,
  act: TenancyAct,
  words: string,
  { kind = 'button outlined', ...values }: Record<string, string> = {},
): Markup =>
  tenancyForm(
    page,
    act,
    html`${Object.entries(values).map(
        ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
      )}<button class="${kind}">${words}</button>`,
  )

/** Two answers of one weight, neither of them filled (PAGES-services 1). */
export const twoWays = (...buttons: [Content, Content]): Markup => html`<div class="two-ways">${buttons}</div>`

/** A day with its year, and one without where it is this year's. */
export const dateText = (day: string, { context }: TenancyPage): string => formatPlainDate(day, context.language)
export const dayText = (day: string, { context, today }: TenancyPage): string =>
  formatPlainDay(day, context.language, today)
export const weekdayText = (day: string, { context }: TenancyPage): string => formatWeekday(day, context.language)

/** An amount in the page's language. */
export const money = (fen: number, { context }: TenancyPage): string => amountText(fen, context.language)

/** The name of the space that was asked for. */
export const ownSpace = ({ view, context }: Pick<TenancyPage, 'view' | 'context'>): string =>
  spaceIn(view.place, view.tenancy.wish.space, context.language)
