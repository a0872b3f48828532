import { html, raw } from 'hono/html'
import type { BadgeFiles } from '../http/badgeFiles.ts'
import { consentStep } from './consent.ts'
import { icon } from './icons.ts'
import { LANGUAGES } from './language.ts'
import { type Frame, type Markup, page } from './page.ts'
import { checkStep, codeStep, pictureStep, receiptStep, whereStep } from './placing.ts'
import { chipSample } from './sample.ts'
import { go, step } from './step.ts'
import { pageWords } from './words/words.ts'

/** The one-time offer: six steps, all in the page; the script fills them in with the token from the fragment. */
export function offerPage(frame: Frame, { latest }: BadgeFiles): Markup {
  const words = pageWords[frame.language]
  const steps = [whatStep(frame), consentStep(frame), whereStep(frame), codeStep(frame, latest), pictureStep(frame)]
  const main = html`<main class="member">
    <div class="progress" id="progress" hidden>${raw('<i></i>'.repeat(6))}</div>
    ${steps}${checkStep(frame)}${receiptStep(frame)}${ends(frame)}
    <noscript><p class="body">${words.needsScript}</p></noscript>
  </main>`
  const bar = html`<h1 id="title">${words.whatThisIs}</h1>
    <p class="count" id="count"></p>`
  return page({ ...frame, title: words.whatThisIs, script: 'offer', bar, main, classes: 'member-page' })
}

function whatStep(frame: Frame): Markup {
  const { language } = frame
  const words = pageWords[language]
  const [before, after = ''] = words.invites('\n').split('\n')
  const [invites, what] = after.split('\u200b')
  const facts = [words.voluntary, words.public, words.stoppable, words.notShowing]
  const content = html`<h2 class="lead">
      <span class="clause">${before}<span data-fill="organization"></span>${invites}</span
      >${what && html`<span class="clause">${what}</span>`}
    </h2>
    <div class="shop-head">
      <span class="initial" data-fill="initial" aria-hidden="true"></span>
      <div><b data-fill="shop"></b><span class="small" data-fill="place"></span>${chipSample(language)}</div>
    </div>
    <dl class="short">
      ${facts.map(
        ([label, text]) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${text}</dd>
          </div>`,
      )}
    </dl>
    <p class="note">${words.threeMinutes}</p>
    <nav class="languages" aria-label="${words.languages}">
      ${LANGUAGES.map((one) => html`<a data-keep-token href="?lang=${one}" lang="${one}" ${one === language ? raw('aria-current="true"') : ''}>${pageWords[one].switch}</a>`)}
    </nav>`
  return step('what', words.whatThisIs, content, html`${go('consent', words.continue)}${go('decline', words.notNow)}`)
}

/** What the page becomes when it is over: declined, used, or failed. */
function ends({ language }: Frame): Markup {
  const words = pageWords[language]
  const end = (name: string, title: string, text: string, way: Markup | string = '') =>
    html`<section class="end" data-end="${name}" hidden>
      <div class="body">
        <div class="round">
          ${icon('inactive', 24)}
          <div>
            <b>${title}</b>
            <p>${text}</p>
          </div>
        </div>
        ${way}
      </div>
    </section>`
  const retry = html`<a class="button outlined" href="" data-keep-token>${words.back}</a>`
  return html`${end('declined', words.notNow, words.declined)}${end('ended', words.linkEnded, words.linkEndedWhy)}
  ${end('failed', words.failed, words.failedWhy, retry)}`
}
