import { formatBadgeNo } from '@liangpai/core'
import { type Language, pageWords } from '@liangpai/presentation'
import type { Host } from './hosts.ts'

/** Why a place gets no code: its pages run none of a shop's, it has no pages, or its rules forbid it. */
export type NoCode = 'hostRunsNoScript' | 'hostHasNoPages' | 'hostForbidden'

/** What a shop is given by the kind of its place: the exact text to paste, or a picture and the badge's code, or nothing. */
export type SnippetFor = {
  script: { code: string }
  marketplace: Picture
  miniProgram: Picture
  forbidden: { refused: NoCode }
}

/** `picture` is the address of a picture to download and upload again; `code` is the badge's, as it is printed. */
export type Picture = { picture: string; code: string; reason: NoCode }
export type Snippet = SnippetFor[Host]

export type SnippetRequest = {
  host: Host
  /** The badge's code: twelve characters. */
  badgeNo: string
  /** The registry's origin. */
  registry: string
  /** Thumbprints of the root keys that the shop's page is to trust. */
  anchors: readonly string[]
  /** The badge file to pin: its version, and its hash as `integrity` has it. */
  version: string
  integrity: string
  /** Of the link's words and the picture; the badge itself speaks the language of the page around it. */
  language: Language
  /** Fixes the language of the badge, for pages that do not say theirs. */
  lang?: Language
  variant?: 'chip' | 'card'
  theme?: 'auto' | 'light' | 'dark'
  /** Pinned to a version, or one tag that the registry keeps up to date. */
  form?: 'pinned' | 'selfUpdating'
}

/** What a shop pastes, for where it lives. One line: editors that mark up line breaks find none. */
export function snippet<H extends Host>(request: SnippetRequest & { host: H }): SnippetFor[H] {
  return makers[request.host](request)
}

const makers: { [H in Host]: (request: SnippetRequest) => SnippetFor[H] } = {
  script: (request) => ({ code: request.form === 'selfUpdating' ? oneTag(request) : element(request) + file(request) }),
  marketplace: (request) => ({ ...picture(request), reason: 'hostRunsNoScript' }),
  miniProgram: (request) => ({ ...picture(request), reason: 'hostHasNoPages' }),
  forbidden: () => ({ refused: 'hostForbidden' }),
}

/** The element with its link, which is what stands without script and makes no claim. */
function element(request: SnippetRequest): string {
  const { badgeNo, registry, language, lang } = request
  const link = tag('a', { href: `${registry}/verify/${badgeNo}`, referrerpolicy: 'origin' })
  const start = tag('liangpai-badge', { badge: formatBadgeNo(badgeNo), ...unusual(request), lang })
  return `${start}${link}${escape(pageWords[language].placement.link)}</a></liangpai-badge>`
}

/** The file of one version; a browser that finds other bytes there runs none of them. */
function file({ registry, version, integrity, anchors }: SnippetRequest): string {
  const src = `${registry}/badge/${version}.js`
  return `${tag('script', { async: '', src, integrity, crossorigin: '', 'data-anchor': anchors.join(' ') })}</script>`
}

/** The tag that puts an element where it stands. */
function oneTag(request: SnippetRequest): string {
  const { badgeNo, registry, anchors, lang } = request
  const { variant, theme } = unusual(request)
  return `${tag('script', {
    async: '',
    src: `${registry}/badge.js`,
    'data-badge': formatBadgeNo(badgeNo),
    'data-variant': variant,
    'data-theme': theme,
    'data-lang': lang,
    'data-anchor': anchors.join(' '),
  })}</script>`
}

/** What differs from what the element does anyway. */
const unusual = ({ variant, theme }: SnippetRequest) => ({
  variant: variant === 'chip' ? undefined : variant,
  theme: theme === 'auto' ? undefined : theme,
})

const picture = ({ badgeNo, registry, language }: SnippetRequest) => ({
  picture: `${registry}/badges/${badgeNo}.png?lang=${language}`,
  code: formatBadgeNo(badgeNo),
})

function tag(name: string, attributes: Record<string, string | undefined>): string {
  const given = Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return `<${name}${given.map(([key, value]) => ` ${key}${value && `="${escape(value)}"`}`).join('')}>`
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '')
