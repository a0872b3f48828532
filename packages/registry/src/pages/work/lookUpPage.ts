import { html, type Markup, pageWords, roundBox } from '@liangpai/presentation'
import type { Found } from '../../office/lookUp/find.ts'
import { areaPage, type WorkContext, workAreas, workLink } from './workContext.ts'

/** Looking up by number, address or request, exactly. `found` is absent before anything was typed, and empty where nothing is. */
export function lookUpPage(context: WorkContext, typed = '', found?: readonly Found[]): Markup {
  const words = pageWords[context.language].lookUp
  const { notYours, notYoursWhy } = pageWords[context.language].inbox
  const { chosenLanguage } = context
  const main = html`<section class="work-card narrow">
    <h2 class="section-title">${words.lookUp}</h2>
    <form method="get" action="${workAreas.lookUp}">
      ${chosenLanguage && html`<input type="hidden" name="lang" value="${chosenLanguage}" />`}
      <p class="field">
        <label for="q">${words.query}</label>
        <input type="text" id="q" name="q" class="mono" autocomplete="off" maxlength="300" value="${typed}" />
      </p>
      <p class="buttons"><button class="button filled">${words.search}</button></p>
    </form>
    <p class="hint">${words.noNames}</p>
    ${found?.length === 0 && roundBox(notYours, [notYoursWhy], html`role="status"`)}
    ${found !== undefined && found.length > 0 && list(context, found)}
  </section>`
  return areaPage(context, { area: 'lookUp', title: words.lookUp, main, hasQuietTitle: true })
}

const list = (context: WorkContext, found: readonly Found[]): Markup =>
  html`<h3 class="section-title apart">${pageWords[context.language].lookUp.found(found.length)}</h3>
    <ul class="rows">
      ${found.map(
        (one) =>
          html`<li>
            <a href="${workLink(context, pathOfFound(one))}"><bdi>${one.shop}</bdi></a>
          </li>`,
      )}
    </ul>`

/** The page of what was found. */
export const pathOfFound = ({ request, isBadge }: Found): string =>
  `/office/${isBadge ? 'badges' : 'requests'}/${encodeURIComponent(request)}#name`
