import { calendarWords, html, type Markup } from '@liangpai/presentation'
import { type PageContext, tokenForm } from '@liangpai/server/pages'
import { FROM_SIGN_UP } from '../hoursAssets.ts'

/** On the page of a sheet by which somebody volunteered: opens their hours under a link of its own. */
export function hoursDoor({ language }: Pick<PageContext, 'language'>, token: string): Markup {
  const words = calendarWords[language].hours
  return html`<div class="hours-door">
    ${tokenForm(FROM_SIGN_UP, token, language, html`<button class="button">${words.fromSignup}</button>`)}
    <p class="small">${words.fromSignupWhy}</p>
  </div>`
}
