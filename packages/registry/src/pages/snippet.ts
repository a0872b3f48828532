import { formatBadgeNo } from '@liangpai/core'
import { type BadgeFiles, integrityOf } from '../http/badgeFiles.ts'
import type { Language, Registry } from '../registry.ts'
import { pageWords } from './words/words.ts'

/** What a member pastes. `hash` and `anchor` are what a page may shorten when it shows the code. */
export type Snippets = {
  chip: string
  card: string
  selfUpdating: string
  version: string
  hash: string
  anchor: string
}

/** The code of a badge: pinned to one version of the file, as chip or card, and the one tag that updates itself. */
export function snippetsOf(
  { origin, anchors }: Pick<Registry, 'origin' | 'anchors'>,
  { latest, files }: BadgeFiles,
  badgeNo: string,
  language: Language,
): Snippets {
  const code = formatBadgeNo(badgeNo)
  const anchor = anchors.join(' ')
  const hash = integrityOf(files.get(latest) ?? new Uint8Array())
  const link = `<a href="${origin}/verify/${badgeNo}" referrerpolicy="origin">${pageWords[language].link}</a>`
  const script = `<script async src="${origin}/badge/${latest}.js" integrity="${hash}" crossorigin data-anchor="${anchor}"></script>`
  const element = (variant: string) => `<liangpai-badge badge="${code}"${variant}>${link}</liangpai-badge>\n${script}`
  return {
    chip: element(''),
    card: element(' variant="card"'),
    selfUpdating: `<script async src="${origin}/badge.js" data-badge="${code}" data-anchor="${anchor}"></script>`,
    version: latest,
    hash,
    anchor,
  }
}
