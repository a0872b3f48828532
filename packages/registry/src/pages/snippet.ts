import { bundleAddress, formatBadgeNo } from '@liangpai/core'
import { escapeHtml, type Language, pageWords } from '@liangpai/presentation'
import type { Host } from '../shop/shopKind.ts'

/** Why a place gets no code: its pages run no scripts of a shop, it has no web pages, or its rules forbid it. */
export const noCodes = ['hostRunsNoScript', 'hostHasNoPages', 'hostForbidden'] as const
/** One of `noCodes`. */
export type NoCode = (typeof noCodes)[number]

/** What a shop gets, by the kind of its place: the exact text to paste, a picture and the badge number, or nothing. */
export type SnippetFor = {
  script: { code: string }
  marketplace: PictureSnippet
  miniProgram: PictureSnippet
  forbidden: { refused: NoCode }
}

/** `picture` is the address of a picture to download and upload again; `code` is the badge number as people read it. */
export type PictureSnippet = { picture: string; code: string; reason: NoCode }

/** What any shop gets. */
export type Snippet = SnippetFor[Host]

/** What a snippet is made from: the place, the badge, the badge file to load, and options of the element. */
export type SnippetRequest = {
  host: Host
  /** Twelve characters. */
  badgeNo: string
  /** The registry's origin. */
  registry: string
  /** The badge file to pin: its name, `1.0.0-3f9a1c2b`, and its hash in the form of the `integrity` attribute. */
  file: string
  integrity: string
  /** The language of the link and the picture. The badge itself takes that of the page around it. */
  language: Language
  /** Fixes the language of the badge, for pages that do not declare theirs. */
  lang?: Language
  variant?: 'chip' | 'card'
  theme?: 'auto' | 'light' | 'dark'
  /** Pinned to one file, or one tag whose file the registry updates. */
  form?: 'pinned' | 'selfUpdating'
  /**
   * Whether the pinned code preloads the badge's evidence, by default true. The preload saves the badge a round trip, and
   * asks the registry even where the script is blocked.
   */
  preload?: boolean
  /** The shop's pages, if known. Where one is on the registry's own origin, a preload would carry cookies: there is none. */
  pages?: readonly string[]
}

/** What a shop pastes or uploads. Code is one line, since some editors turn line breaks into markup. */
export function snippet<H extends Host>(request: SnippetRequest & { host: H }): SnippetFor[H] {
  return snippetsByHost[request.host](request)
}

const snippetsByHost: { [H in Host]: (request: SnippetRequest) => SnippetFor[H] } = {
  script: (request) => ({
    code: request.form === 'selfUpdating' ? selfUpdatingScript(request) : pinnedCode(request),
  }),
  marketplace: (request) => ({ ...picture(request), reason: 'hostRunsNoScript' }),
  miniProgram: (request) => ({ ...picture(request), reason: 'hostHasNoPages' }),
  forbidden: () => ({ refused: 'hostForbidden' }),
}

/** The preload is part of the one code, so that whoever removes the code removes it too. */
const pinnedCode = (request: SnippetRequest): string =>
  preloadTag(request) + elementTag(request) + pinnedScript(request)

/** Has the evidence travel beside the script, by the very request that the badge makes first. */
function preloadTag({ badgeNo, registry, pages = [], preload = true }: SnippetRequest): string {
  if (!preload || pages.some((page) => new URL(page).origin === registry)) return ''
  const modes = { crossorigin: 'anonymous', referrerpolicy: 'no-referrer' }
  return tag('link', { rel: 'preload', as: 'fetch', href: bundleAddress(registry, badgeNo), ...modes })
}

/** The element with its link, which is all that shows without script and makes no claim. */
function elementTag(request: SnippetRequest): string {
  const { badgeNo, registry, language, lang } = request
  const link = tag('a', { href: `${registry}/verify/${badgeNo}`, referrerpolicy: 'origin' })
  const start = tag('liangpai-badge', { badge: formatBadgeNo(badgeNo), ...nonDefault(request), lang })
  return `${start}${link}${escapeHtml(pageWords[language].placement.link)}</a></liangpai-badge>`
}

/** The script of one file, in which the roots are; a browser that finds other bytes there runs none of them. */
function pinnedScript({ registry, file, integrity }: SnippetRequest): string {
  const src = `${registry}/badge/${file}.js`
  return `${tag('script', { async: '', src, integrity, crossorigin: '' })}</script>`
}

/** The one tag that inserts an element where it stands. */
function selfUpdatingScript(request: SnippetRequest): string {
  const { badgeNo, registry, lang } = request
  const { variant, theme } = nonDefault(request)
  return `${tag('script', {
    async: '',
    src: `${registry}/badge.js`,
    'data-badge': formatBadgeNo(badgeNo),
    'data-variant': variant,
    'data-theme': theme,
    'data-lang': lang,
  })}</script>`
}

/** The options that are not the element's defaults. */
const nonDefault = ({ variant, theme }: SnippetRequest) => ({
  variant: variant === 'chip' ? undefined : variant,
  theme: theme === 'auto' ? undefined : theme,
})

const picture = ({ badgeNo, registry, language }: SnippetRequest) => ({
  picture: `${registry}/badges/${badgeNo}.png?lang=${language}`,
  code: formatBadgeNo(badgeNo),
})

function tag(name: string, attributes: Record<string, string | undefined>): string {
  const present = Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return `<${name}${present.map(([key, value]) => ` ${key}${value && `="${escapeHtml(value)}"`}`).join('')}>`
}
