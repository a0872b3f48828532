import type { InitiativeContent } from '@liangpai/core/organization'
import { html, type Language, languageSwitch, type Markup, pageDocument, pageWords } from '@liangpai/presentation'
import { domainOf, type PageContext, qrImage } from '@liangpai/server/pages'
import type { PublicInitiative } from '../../office/initiative/publicInitiative.ts'
import { assetPaths } from '../assets.ts'
import { versionWords } from './initiativePage.ts'
import { initiativePath } from './paths.ts'
import { inLanguage, langAttribute } from './readerText.ts'

/** One sheet of A4 to put up (PAGES 2). Its code holds the address of the page alone, without a language: no lure, no source. */
export function posterPage(context: PageContext, initiative: PublicInitiative): Markup {
  const { language } = context
  const { initiative: words } = pageWords[language]
  const path = initiativePath(initiative.slug)
  return pageDocument({
    language,
    title: words.title,
    kind: 'poster-page',
    ...assetPaths.poster,
    body: html`<nav class="poster-bar">
        <a href="${path}?lang=${language}">${words.poster.toPage}</a>
        <span>${words.poster.how}</span>
        ${languageSwitch(language)}
      </nav>
      <main class="sheet ${sizeOf(initiative, language)}">
        <p class="sheet-head"><bdi>${words.poster.head(initiative.organization[language])}</bdi></p>
        ${organizerWords(initiative, language)} ${code(context, path)}
        <footer>
          <p>${words.poster.codeHolds}${language === 'en' && ' '}${words.poster.ifNot}</p>
          <p>${versionWords(language, initiative)}</p>
        </footer>
      </main>`,
  })
}

function organizerWords({ title, text }: InitiativeContent, language: Language): Markup {
  const heading = inLanguage(title, language)
  const paragraphs = inLanguage(text, language)
  return html`<h1 ${langAttribute(heading)}>${heading.value}</h1>
    <div class="sheet-text" ${langAttribute(paragraphs)}>
      ${paragraphs.value.map((paragraph) => html`<p>${paragraph}</p>`)}
    </div>`
}

/** The code and, in words, the same address. */
function code(context: PageContext, path: string): Markup {
  const { initiative: words } = pageWords[context.language]
  return html`<div class="sheet-code">
    <img src="${qrImage(`${context.site.origin}${path}`)}" alt="" />
    <div>
      <p class="scan">${words.poster.scan}</p>
      <p class="sheet-address">${domainOf(context)}<wbr />${path}</p>
    </div>
  </div>`
}

/** How large its words can be so that they fill one sheet at most: an English letter takes less than half of a character. */
function sizeOf({ title, text }: InitiativeContent, language: Language): 'large' | 'medium' | 'small' {
  const { value, lang } = inLanguage(title, language)
  const paragraphs = inLanguage(text, language).value
  const share = lang === 'en' ? 0.4 : 1
  const heading = [...value].length * share
  const load = [...paragraphs.join('')].length * share + paragraphs.length * 12
  if (heading <= 20 && load <= 130) return 'large'
  return heading <= 24 && load <= 220 ? 'medium' : 'small'
}
