import { columnPage, html, languageSwitch, type Markup, formatSpan, nameIn } from '@liangpai/presentation'
import { linkFailed, type LinkKind, type PageContext, unopenedPage } from '@liangpai/server/pages'
import type { Center } from '../../center/center.ts'
import { HELP_PATH, requestKind } from '../assets.ts'
import { keptSpans, topicsText, wordsIn } from '../text.ts'
import { askFields, gapsBox } from './askFields.ts'
import type { AskFaults, AskForm } from './askForm.ts'

/** The form as it was sent, or empty. */
export type AskPage = {
  center: Center
  form: AskForm
  faults?: AskFaults
  isTooMany?: boolean
  /** By which a form that is sent twice is one request. */
  once: string
}

/** What the code on the door of a center opens (PAGES-services 3). It works without script. */
export function askPage(context: PageContext, { center, form, faults, isTooMany = false, once }: AskPage): Markup {
  const { language } = context
  const { ask } = wordsIn(language)
  const within = formatSpan(center.clocks.answerWithin, 'workingDays', language)
  const main = html`<form method="post" action="${HELP_PATH}" novalidate data-sending="${ask.sending}">
      <div class="body">
        <input type="hidden" name="lang" value="${language}" /><input type="hidden" name="once" value="${once}" /><input
          type="hidden"
          name="center"
          value="${center.id}"
        />
        <h1>${ask.title}</h1>
        <p class="sub">${ask.lead}</p>
        ${isTooMany && html`<p class="fault" role="alert">${ask.tooMany}</p>`} ${gapsBox(language, faults)}
        ${askFields(language, { form, faults, topics: center.topics })}
        <button class="button filled">${ask.send}</button>
      </div>
    </form>
    <footer class="link-foot"><p>${ask.keeps(within, ...keptSpans(center, language))}</p></footer>`
  return frame(context, nameIn(center, language), main)
}

/** Which center is asked, where there are several; and that there is none yet. */
export function centersPage(context: PageContext, centers: readonly Center[]): Markup {
  const { language } = context
  const { ask } = wordsIn(language)
  const doors = centers.map(
    ({ id, open, topics, ...named }) =>
      html`<li>
        <a class="center-door" href="${HELP_PATH}/${id}?lang=${language}"
          ><b><bdi>${nameIn(named, language)}</bdi></b> <small>${topicsText(topics, language)}</small>
          <small><bdi>${open}</bdi></small></a
        >
      </li>`,
  )
  const main = html`<section class="body last">
    <h1>${centers.length > 0 ? ask.whichCenter : ask.noCenter}</h1>
    ${
      centers.length > 0
        ? html`<ul class="center-doors">
            ${doors}
          </ul>`
        : html`<p>${ask.noCenterWhy}</p>`
    }
  </section>`
  return frame(context, undefined, main)
}

/** The address of a request or of a mentor without its link, and where a form came from elsewhere. */
export function openPage(context: PageContext, kind: LinkKind): Markup {
  const { lost, openHow, lostHow, noSearch } = wordsIn(context.language).request
  return unopenedPage(context, kind, { openHow, lost, lostHow: [lostHow, noSearch] })
}

function frame(context: PageContext, center: string | undefined, main: Markup): Markup {
  const { language, site } = context
  return columnPage({
    language,
    title: wordsIn(language).ask.title,
    organization: center ?? site.organizationName,
    aside: languageSwitch(language),
    main: html`<div class="link-page">${main}</div>
      ${linkFailed(language)}`,
    worksWithoutScript: true,
    styles: requestKind.styles,
    script: requestKind.script,
  })
}
