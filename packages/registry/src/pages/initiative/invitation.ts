import type { InitiativeContent } from '@liangpai/core/organization'
import { html, type Language, type Markup, pageWords, row } from '@liangpai/presentation'
import { inLanguage, langAttribute } from './readerText.ts'

/**
 * What an initiative says to its readers: the organiser's words, then four facts that are the same for every one (PAGES 2). `level`
 * is that of its title among the headings of the page.
 */
export function invitation(
  { title, text, pledge }: InitiativeContent,
  language: Language,
  level: 'h1' | 'h3' = 'h1',
): Markup {
  const { initiative: words } = pageWords[language]
  const heading = inLanguage(title, language)
  const paragraphs = inLanguage(text, language)
  const own = langAttribute(heading)
  return html`<p class="small">${words.title}</p>
    ${level === 'h1' ? html`<h1 class="lead" ${own}>${heading.value}</h1>` : html`<h3 class="lead" ${own}>${heading.value}</h3>`}
    <div class="organizer-text" ${langAttribute(paragraphs)}>
      ${paragraphs.value.map((paragraph) => html`<p>${paragraph}</p>`)}
    </div>
    ${pledge && pledgeExample(pledge, language)}
    <dl class="four-facts">${Object.values(words.facts).map(({ label, text: fact }) => row(label, fact))}</dl>`
}

/** How a pledge may read: an example, which no form is filled in with. */
function pledgeExample(pledge: NonNullable<InitiativeContent['pledge']>, language: Language): Markup {
  const { initiative: words } = pageWords[language]
  const example = inLanguage(pledge, language)
  return html`<div class="pledge-example">
    <p class="small">${words.pledge}</p>
    <p ${langAttribute(example)}>${example.value}</p>
    <p class="note">${words.pledgeHow}</p>
  </div>`
}
