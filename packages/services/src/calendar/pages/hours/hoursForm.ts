import { html, type Markup } from '@liangpai/presentation'
import { tokenForm } from '@liangpai/server/pages'
import type { OwnHours } from '../../office/viewHours.ts'
import type { PageContext } from '@liangpai/server/pages'
import { HOURS_PATH } from '../hoursAssets.ts'

/** What is done on the pages of somebody's hours, each at an address of its own. */
export type HoursAct = 'link' | 'issue' | 'object' | 'join' | 'copy' | 'delete'

/** Somebody's hours as their link opens them. */
export type HoursPage = OwnHours & {
  context: PageContext
  token: string
  /** Under which a form that is sent twice is done once. */
  once: string
}

/** A form of these pages. */
export const hoursForm = (page: HoursPage, act: HoursAct, fields: Markup): Markup =>
  tokenForm(
    `${HOURS_PATH}/${act}`,
    page.token,
    page.context.language,
    html`<input type="hidden" name="once" value="${page.once}" />${fields}`,
  )

/** A button alone that leads on. */
export const hoursButton = (page: HoursPage, act: HoursAct, words: string, kind: 'filled' | 'link' | '' = ''): Markup =>
  hoursForm(
    page,
    act,
    kind === 'link'
      ? html`<button class="link">${words}</button>`
      : html`<button class="button ${kind}">${words}</button>`,
  )
