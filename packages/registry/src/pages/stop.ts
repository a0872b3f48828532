import { badgeWords } from '@liangpai/presentation/verdict'
import { html, raw } from 'hono/html'
import { icon } from './icons.ts'
import { LANGUAGES } from './language.ts'
import { type Frame, type Markup, page } from './page.ts'
import { pageWords } from './words/words.ts'

/** For how long a list may be believed: after so many minutes an ending has reached everybody. */
const MINUTES = 5

/** The lasting stop link's page: it names nobody and no organisation, and can pause or withdraw, nothing more. */
export function stopPage(frame: Frame): Markup {
  const { language } = frame
  const words = pageWords[language]
  const bar = html`<h1>${words.stop}</h1>
    <p class="count" id="tail" hidden>${words.endingIn} <span data-fill="last4"></span></p>`
  const main = html`<main class="member">
    ${first(frame)} ${second('pause', words.pause, words.pauseSure(MINUTES), words.confirmPause, words.thinkAgain)}
    ${second('withdraw', words.withdraw, words.withdrawSure(MINUTES), words.confirmWithdraw, words.thinkAgain)}
    ${box('stopped', badgeWords[language].state.inactive, html`<span data-fill="changedAt"></span>`, html`<p class="note">${words.removeCode}</p>`)}
    ${box('ended', words.linkEnded, html`${words.linkEndedWhy}`)}
    ${box('failed', words.failed, html`${words.failedWhy}`, html`<a class="button outlined" href="" data-keep-token>${words.back}</a>`)}
    <noscript><p class="body">${words.needsScript}</p></noscript>
    <nav class="languages" aria-label="${words.languages}">
      ${LANGUAGES.map((one) => html`<a data-keep-token href="?lang=${one}" lang="${one}" ${one === language ? raw('aria-current="true"') : ''}>${pageWords[one].switch}</a>`)}
    </nav>
  </main>`
  return page({ ...frame, title: words.stop, script: 'stop', bar, main, classes: 'member-page' })
}

function first({ language }: Frame): Markup {
  const words = pageWords[language]
  const [until, then] = badgeWords[language].validUntil('\n').split('\n')
  return html`<section class="act" data-act="first" hidden>
    <div class="body">
      <h2 data-when="active">${words.showing}</h2>
      <h2 data-when="paused">${words.paused}</h2>
      <p class="note">${until}<span data-fill="validUntil"></span>${then}</p>
      <div class="ways-inline">
        <button type="button" class="button outlined" data-go="pause" data-when="active">${words.pause}</button
        ><button type="button" class="button outlined" data-go="withdraw">${words.withdraw}</button>
      </div>
      <p class="note">
        <span data-when="active">${words.pauseMeans}<br /></span>${words.withdrawMeans}
      </p>
    </div>
  </section>`
}

const second = (name: string, title: string, sure: string, confirm: string, again: string): Markup =>
  html`<section class="act" data-act="${name}" hidden>
    <div class="body">
      <h2 tabindex="-1">${title}</h2>
      <p>${sure}</p>
      <div class="ways-inline">
        <button type="button" class="button outlined" data-go="confirm-${name}">${confirm}</button
        ><button type="button" class="button outlined" data-go="first">${again}</button>
      </div>
    </div>
  </section>`

const box = (name: string, title: string, text: Markup, below: Markup | string = ''): Markup =>
  html`<section class="act" data-act="${name}" hidden>
    <div class="body">
      <div class="round" role="status">
        ${icon('inactive', 24)}
        <div>
          <b>${title}</b>
          <p>${text}</p>
        </div>
      </div>
      ${below}
    </div>
  </section>`
