import {
  columnPage,
  type Content,
  copyIcon,
  html,
  iconImage,
  type Language,
  languages,
  type Markup,
  pageWords,
  roundBox,
  row,
} from '@liangpai/presentation'
import { type PageContext, siteName } from '../site.ts'

/** A kind of page that goes on by a private link. */
export type LinkKind = {
  /** Where the link leads, such as `/ask`; its forms are sent below it. */
  path: string
  /** What its page is called where the link opens nothing. */
  titles: Readonly<Record<Language, string>>
  /** What is said where the link opens nothing, followed by how the service is reached; else one sentence for every service. */
  over?: Readonly<Record<Language, { title: string; how: readonly string[] }>>
  /** The addresses of what it is drawn with; the script opens the link. */
  styles: readonly string[]
  script: string
}

/** What stands in the page of a private link. */
export type LinkPage = {
  title: string
  /** Where the bar names whoever runs the service: whether the title is only read out, or `main` has a heading of its own. */
  heading?: 'spoken' | 'shown'
  token?: string
  main: Content
}

/** The page of a private link: the bar, what it shows, and its address for the script to keep. */
export function linkPage(context: PageContext, kind: LinkKind, { title, heading, token, main }: LinkPage): Markup {
  const { language } = context
  const link = token === undefined ? '' : `${kind.path}#${token}`
  const content = html`<div class="link-page" data-link="${link}">
      ${heading === 'spoken' && html`<h1 class="spoken">${title}</h1>`} ${main}
    </div>
    ${linkFailed(language)}`
  return columnPage({
    language,
    title,
    ...(heading && { organization: siteName(context) }),
    aside: languageLinks(language, kind, token),
    main: content,
    worksWithoutScript: true,
    styles: kind.styles,
    script: kind.script,
  })
}

/** The same page in other languages, with its secret. */
export function languageLinks(language: Language, kind: LinkKind, token: string | undefined): Markup {
  const link = (one: Language) =>
    html`<a
      href="${kind.path}?lang=${one}${token === undefined ? '' : `#${token}`}"
      lang="${one}"
      ${one === language && html`aria-current="true"`}
      >${pageWords[one].frame.switch}</a
    >`
  return html`<nav class="languages" aria-label="${pageWords[language].frame.languages}">${languages.map(link)}</nav>`
}

/** What the script shows where the service does not answer. */
export const linkFailed = (language: Language): Markup => {
  const { frame } = pageWords[language]
  return html`<section class="body" data-link-failed hidden>
    ${roundBox(frame.failed, [frame.failedWhy], html`role="status"`)}
    <button type="button" class="button outlined" data-go="retry">${frame.retry}</button>
  </section>`
}

/** A page that is one answer. */
export const answerPage = (
  context: PageContext,
  kind: LinkKind,
  { title, text, below, heading }: { heading: string; title: string; text: readonly Content[]; below?: Content },
): Markup =>
  linkPage(context, kind, {
    title: heading,
    main: html`<section class="body">${roundBox(title, text, html`role="status"`)} ${below}</section>`,
  })

/** The button that copies the page's own link, and the link itself where there is no script. */
export const copyLinkButton = (language: Language, words: string, address: string): Markup =>
  html`<button
      type="button"
      class="button outlined small-button"
      data-copy-link
      data-copied="${pageWords[language].frame.copied}"
      hidden
    >
      ${iconImage(copyIcon, 16)}<span>${words}</span>
    </button>
    <noscript><p class="whole-link">${address}</p></noscript>`

/** The same where nothing else is to be done first: the one filled button of its page. */
export const mainCopyLink = (language: Language, words: string, address: string): Markup =>
  html`<button
      type="button"
      class="button filled"
      data-copy-link
      data-copied="${pageWords[language].frame.copied}"
      hidden
    >
      <span>${words}</span>
    </button>
    <noscript><p class="whole-link">${address}</p></noscript>`

/** A form that is sent by the link of its page. */
export const tokenForm = (action: string, token: string, language: Language, fields: Content): Markup =>
  html`<form method="post" action="${action}" novalidate>
    <input type="hidden" name="token" value="${token}" /><input
      type="hidden"
      name="lang"
      value="${language}"
    />${fields}
  </form>`

type FootWays = {
  keptUntil: string
  all: { words: string; rows: readonly (readonly [label: string, value: Content])[] }
  correct?: string
  remove: { words: string; sure: string; confirm: string }
}

/** The foot of a private link (PAGES 1): what is kept until when, and to see, correct and delete it. */
export function linkFoot(
  kind: LinkKind,
  token: string,
  language: Language,
  { keptUntil, all, correct, remove }: FootWays,
): Markup {
  const form = (act: 'correct' | 'delete', button: Content) => tokenForm(`${kind.path}/${act}`, token, language, button)
  return html`<footer class="link-foot">
    <p>${keptUntil}</p>
    <div class="foot-ways">
      <details>
        <summary>${all.words}</summary>
        <dl class="held">${all.rows.map(([label, value]) => row(label, value))}</dl>
      </details>
      ${correct !== undefined && form('correct', html`<button class="link">${correct}</button>`)}
      <details>
        <summary>${remove.words}</summary>
        <p class="sure">${remove.sure}</p>
        ${form('delete', html`<button class="button outlined">${remove.confirm}</button>`)}
      </details>
    </div>
  </footer>`
}
