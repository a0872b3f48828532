import type { Language } from '../language.ts'
import { pageWords } from '../words/pageWords.ts'
import { pageDocument } from './document.ts'
import { type Content, html, type Markup } from './html.ts'
import { languageSwitch } from './languageSwitch.ts'

/** One part of the work, in the bar. */
export type WorkArea = {
  href: string
  label: string
  isCurrent: boolean
  /** How many things wait there for this person; none is not shown. */
  waiting?: number
}

/** Who is signed in, and where they see how. */
export type SignedIn = { name: string; href: string }

/** A page of people who work for an organisation (LOOK 12 and 14a, PAGES 1). */
export type WorkPage = {
  language: Language
  title: string
  /** The organisation as readers of this language know it, and what of it this is. */
  organization: string
  subject: string
  /** Empty while nobody is signed in. */
  areas: readonly WorkArea[]
  person?: SignedIn | undefined
  main: Content
  styles: readonly string[]
  script?: string
  /** The title is read out alone on wide screens: a list and its open thing have headings of their own. */
  hasQuietTitle?: boolean
  /** Further classes of the body. */
  kind?: string
  /** What the links to other languages keep in the address, beside the language. */
  query?: Readonly<Record<string, string>>
  /** The page holds a secret in its fragment, which its script adds to those links. */
  keepsFragment?: boolean
}

/**
 * Bar with organisation, areas and person; below 760 px with the page's title and the areas folded. Works without script.
 * Where nobody is signed in, the languages stand in the bar, else at the foot.
 */
export function workPage(page: WorkPage): Markup {
  const {
    language,
    title,
    organization,
    main,
    styles,
    script,
    hasQuietTitle = false,
    kind = '',
    query,
    keepsFragment = false,
    person,
  } = page
  const switching = languageSwitch(language, { keepsFragment, ...(query && { query }) })
  const body = html`<div class="screen">
    ${person && html`<a class="skip" href="#title">${pageWords[language].work.skip}</a>`}
    <header class="bar">
      <p class="who">
        <b><bdi>${organization}</bdi></b> <span>${page.subject}</span>
      </p>
      ${person && html`<p class="here" aria-hidden="true">${title}</p>`} ${person ? areasOf(page, person) : switching}
    </header>
    <main>
      <h1 id="title" tabindex="-1" class="${hasQuietTitle ? 'page-title quiet' : 'page-title'}">${title}</h1>
      ${main}
    </main>
    ${person && html`<footer class="work-foot">${switching}</footer>`}
  </div>`
  return pageDocument({
    language,
    title: `${title} · ${organization}`,
    styles,
    ...(script !== undefined && { script }),
    kind: `work ${person ? 'signed-in' : ''} ${kind}`,
    body,
  })
}

/** The areas in a row; on a narrow screen behind one word, with the number of what waits beside it. */
function areasOf({ language, areas }: WorkPage, person: SignedIn): Markup {
  const words = pageWords[language].work
  const own = html`<a class="own" href="${person.href}"
    ><bdi>${person.name}</bdi><i class="dot">·</i>${words.ownSignIn}</a
  >`
  const links = html`<ul>
    ${areas.map((area) => html`<li>${areaLink(area, words.waiting)}</li>`)}
  </ul>`
  const waiting = areas.find((area) => area.waiting)?.waiting
  return html`<nav class="areas" aria-label="${words.menu}">${links}</nav>
    <p class="person">${own}</p>
    <details class="menu">
      <summary>
        ${waiting !== undefined && html`<span aria-hidden="true">${waiting}</span><span class="spoken">${words.waiting(waiting)}</span>`}
        <b>${words.menu}</b>
      </summary>
      <nav aria-label="${words.menu}">${links} ${own}</nav>
    </details>`
}

function areaLink({ href, label, isCurrent, waiting = 0 }: WorkArea, waitingWords: (count: number) => string): Markup {
  const count = html`<span class="waiting" aria-hidden="true">${waiting}</span
    ><span class="spoken">${waitingWords(waiting)}</span>`
  return html`<a href="${href}" ${isCurrent && html`aria-current="page"`}>${label} ${waiting > 0 && count}</a>`
}
