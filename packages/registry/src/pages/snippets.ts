import { type BadgeFiles, integrityOf } from '../script/badgeFiles.ts'
import type { Language } from '@liangpai/presentation'
import type { Registry } from '../registry.ts'
import { type PictureSnippet, snippet } from './snippet.ts'

/** The code or picture for each place that a member may choose. A page that shows the code may shorten `hash`. */
export type Snippets = {
  chip: string
  card: string
  selfUpdating: { chip: string; card: string }
  pictures: { marketplace: PictureSnippet; miniProgram: PictureSnippet }
  hash: string
}

/** The code of a badge in each of its forms, for the badge file that the registry serves. */
export function snippetsOf(
  { origin }: Pick<Registry, 'origin'>,
  { latest, files }: BadgeFiles,
  { badgeNo, pages, language }: { badgeNo: string; pages: readonly string[]; language: Language },
): Snippets {
  const hash = integrityOf(files.get(latest) ?? new Uint8Array())
  const request = { badgeNo, pages, registry: origin, file: latest, integrity: hash, language }
  const code = (form: 'pinned' | 'selfUpdating', variant: 'chip' | 'card') =>
    snippet({ ...request, host: 'script', form, variant }).code
  return {
    chip: code('pinned', 'chip'),
    card: code('pinned', 'card'),
    selfUpdating: { chip: code('selfUpdating', 'chip'), card: code('selfUpdating', 'card') },
    pictures: {
      marketplace: snippet({ ...request, host: 'marketplace' }),
      miniProgram: snippet({ ...request, host: 'miniProgram' }),
    },
    hash,
  }
}
