import { type Content, html, type Language, type Markup, pageWords } from '@liangpai/presentation'
import type { Site } from '../site.ts'
import { mainCopyLink, type LinkKind } from './linkPage.ts'

/** A private link that its owner has to keep: there is no other way back. */
export type LinkToKeep = {
  kind: Pick<LinkKind, 'path'>
  token: string
  language: Language
  /** What it is called, where it is not simply theirs. */
  title?: string
  /** What it is good for, and what to do if it is lost. */
  why: Content
}

/** The link with its secret shortened on the page, and whole where it is copied, printed, or without script. */
export function linkToKeep(site: Site, { kind, token, language, title, why }: LinkToKeep): Markup {
  const { frame } = pageWords[language]
  const base = `${site.origin}${kind.path}#`
  return html`<h2>${title ?? frame.ownLink}</h2>
    <p class="code" data-short-link>
      <bdi>${base}${token.slice(0, 4)}<span class="omission">…</span>${token.slice(-4)}</bdi>
    </p>
    ${mainCopyLink(language, frame.copyLink, `${base}${token}`)}
    <p class="printed-link">${base}${token}</p>
    <p class="note">${why}</p>`
}
