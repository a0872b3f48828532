import { type BadgeFiles, integrityOf } from '../script/badgeFiles.ts'
import type { Language } from '@liangpai/presentation'
import type { Registry } from '../registry.ts'
import { type Picture, snippet } from './snippet.ts'

/** What a member is given for each place he may choose. `hash` and `anchor` are what a page may shorten when it shows the code. */
export type Snippets = {
  chip: string
  card: string
  selfUpdating: { chip: string; card: string }
  pictures: { marketplace: Picture; miniProgram: Picture }
  version: string
  hash: string
  anchor: string
}

/** The code of a badge in each of its forms, from the badge file that the registry serves. */
export function snippetsOf(
  { origin, anchors }: Pick<Registry, 'origin' | 'anchors'>,
  { latest, files }: BadgeFiles,
  badgeNo: string,
  language: Language,
): Snippets {
  const hash = integrityOf(files.get(latest) ?? new Uint8Array())
  const about = { badgeNo, registry: origin, anchors, version: latest, integrity: hash, language }
  const code = (form: 'pinned' | 'selfUpdating', variant: 'chip' | 'card') =>
    snippet({ ...about, host: 'script', form, variant }).code
  return {
    chip: code('pinned', 'chip'),
    card: code('pinned', 'card'),
    selfUpdating: { chip: code('selfUpdating', 'chip'), card: code('selfUpdating', 'card') },
    pictures: {
      marketplace: snippet({ ...about, host: 'marketplace' }),
      miniProgram: snippet({ ...about, host: 'miniProgram' }),
    },
    version: latest,
    hash,
    anchor: anchors.join(' '),
  }
}
