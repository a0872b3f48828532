import {
  columnPage,
  formatPlainDate,
  html,
  type Language,
  languageSwitch,
  type Markup,
  pageWords,
  roundBox,
  stateIcons,
} from '@liangpai/presentation'
import { badgeWords } from '@liangpai/presentation/verdict'
import { type PageContext, siteName } from '@liangpai/server/pages'
import type { Station } from '@liangpai/core'
import type { PublicInitiative } from '../../office/initiative/publicInitiative.ts'
import { assetPaths } from '../assets.ts'
import { invitation } from './invitation.ts'
import { posterPath } from './paths.ts'

/**
 * The page of an initiative: an invitation, by which members ask for themselves at `/ask`, or that it has ended. It says nothing of
 * who asked, and `/ask` does not learn that somebody came by it. No script, and no title of its own in the browser's history.
 */
export function initiativePage(context: PageContext, initiative: PublicInitiative, station?: Station): Markup {
  const { language } = context
  const main = initiative.state === 'closed' ? ended(language, initiative) : open(language, initiative, station)
  return columnPage({
    language,
    title: pageWords[language].initiative.title,
    organization: siteName(context),
    aside: languageSwitch(language),
    main,
    ...assetPaths.initiative,
  })
}

function open(language: Language, initiative: PublicInitiative, station: Station | undefined): Markup {
  const { initiative: words } = pageWords[language]
  return html`<article class="body initiative">
      ${invitation(initiative, language)}
      <a class="button filled" href="/ask?lang=${language}">${words.ask}</a>
      <div class="initiative-ways">
        <details>
          <summary>${words.meaning}</summary>
          <p>${badgeWords[language].disclaimer(station?.name)}</p>
        </details>
        <a href="${posterPath(initiative.slug, language)}">${words.print}</a>
      </div>
    </article>
    <footer class="form-foot initiative-foot">
      <p><bdi>${words.by(initiative.organization[language], versionWords(language, initiative))}</bdi></p>
      ${initiative.until !== undefined && html`<p>${words.until(formatPlainDate(initiative.until, language))}</p>`}
    </footer>`
}

/** Which text this is, and from which day on it is seen. */
export function versionWords(
  language: Language,
  { textVersion, textSince }: Pick<PublicInitiative, 'textVersion' | 'textSince'>,
): string {
  const date = textSince === undefined ? '' : formatPlainDate(textSince, language)
  return pageWords[language].initiative.version(date, textVersion)
}

function ended(language: Language, { endedOn = '' }: PublicInitiative): Markup {
  const { initiative: words, ask } = pageWords[language]
  const why = words.endedWhy(formatPlainDate(endedOn, language))
  return html`<article class="body initiative">
    <h1 class="spoken">${words.title}</h1>
    ${roundBox(words.ended, [why], undefined, stateIcons.notYetValid)}
    <a class="button outlined small-button" href="/ask?lang=${language}">${ask.title}</a>
  </article>`
}
