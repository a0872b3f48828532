import {
  columnPage,
  html,
  type Language,
  languageSwitch,
  type Markup,
  pageWords,
  stateIcons,
  withMarkup,
} from '@liangpai/presentation'
import { badgeWords } from '@liangpai/presentation/verdict'
import type { PageContext } from '@liangpai/server/pages'
import { assetPaths } from './assets.ts'
import { stopDelays } from './delays.ts'
import { answerPart, secondTap } from './parts.ts'
import { actionButton, slot } from './wizardStep.ts'

/** The page of the lasting stop link. It names nobody and no organisation, and can pause or withdraw, nothing more. */
export function stopPage({ language }: PageContext): Markup {
  const { stop, frame } = pageWords[language]
  const delays = stopDelays(language)
  const retry = actionButton('retry', frame.retry)
  const below = html`<p class="note line-follows" hidden>${stop.lineFollows}</p>
    <p class="note">${stop.removeCode}</p>
    <a class="button filled" id="ending-receipt" hidden>${stop.receipt}</a>`
  const main = html`${firstTap(language)}
  ${secondTap('pause', stop.pause, stop.pauseSure(...delays), stop.confirmPause, stop.thinkAgain)}
  ${secondTap('withdraw', stop.withdraw, stop.withdrawSure(...delays), stop.confirmWithdraw, stop.thinkAgain)}
  ${answerPart('stopped', badgeWords[language].state.inactive, slot('changedAt'), below)}
  ${answerPart('incomplete', frame.linkIncomplete, frame.linkIncompleteWhy)}
  ${answerPart('ended', frame.linkEnded, frame.linkEndedWhy, undefined, stateIcons.notYetValid)}
  ${answerPart('failed', frame.failed, frame.failedWhy, retry)} ${languageSwitch(language, { keepsFragment: true })}`
  return columnPage({
    language,
    title: stop.title,
    aside: html`<p class="count" id="tail" hidden>${stop.endingIn} ${slot('last4')}</p>`,
    main,
    ...assetPaths.stop,
  })
}

function firstTap(language: Language): Markup {
  const { stop, data } = pageWords[language]
  return html`<section class="part" data-part="first" hidden>
    <div class="body">
      <h2 data-when="active">${stop.showing}</h2>
      <h2 data-when="paused">${stop.paused}</h2>
      <h2 data-when="expired">${badgeWords[language].state.expired}</h2>
      <p class="note">${withMarkup(badgeWords[language].validUntil, slot('validUntil'))}</p>
      <p class="note line-follows" hidden>${stop.lineFollows}</p>
      <p class="note" data-when="paused">
        ${withMarkup(stop.resumeIn, html`<a href="/data?lang=${language}">${data.title}</a>`)}
      </p>
      <p class="note" data-when="expired">${withMarkup(stop.keptUntil, slot('keptUntil'))}</p>
      <div class="ways-inline">
        <span data-pause>${actionButton('pause', stop.pause)}</span>${actionButton('withdraw', stop.withdraw)}
      </div>
      <p class="note">
        <span data-pause>${stop.pauseMeans}<br /></span>${stop.withdrawMeans}
      </p>
    </div>
  </section>`
}
