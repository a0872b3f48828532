import { type BadgeFiles, integrityOf } from '../script/badgeFiles.ts'
import type { Language } from '@liangpai/presentation'
import * as z from 'zod'
import type { Registry } from '../registry.ts'
import { noCodes, snippet } from './snippet.ts'

const picture = z.strictObject({ picture: z.string(), code: z.string(), reason: z.enum(noCodes) })
const codes = { chip: z.string(), card: z.string() }

/** The code or picture for each place that a member may choose. A page that shows the code may shorten `hash`. */
export const snippets = z.strictObject({
  ...codes,
  selfUpdating: z.strictObject(codes),
  pictures: z.strictObject({ marketplace: picture, miniProgram: picture }),
  hash: z.string().describe('the integrity of the badge file'),
})
/** The same. */
export type Snippets = z.output<typeof snippets>

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
