import { join } from 'node:path'
import type { Book } from './book.ts'
import type { WorkLink } from './workLinks.ts'

/** The table that the demo prints: what to open, and what each should show. */
export const tableOf = ({ registry, pages }: Book, data: string): string =>
  [
    '',
    'Liangpai demo. Everybody in it is invented. Open:',
    '',
    ...rows(pages),
    '',
    `Registry ${registry}; data in ${data}, addresses in ${join(data, 'demo.json')}. Ctrl-C ends it.`,
  ].join('\n')

/** The links that sign a visitor in, and how to get new ones. */
export const linksTable = (links: readonly WorkLink[]): string =>
  [
    '',
    'Be the branch, the office or the station: each link opens once, within fifteen minutes. Press Enter for new ones.',
    '',
    ...rows(links),
  ].join('\n')

function rows(pages: readonly { url: string; shows: string }[]): string[] {
  const width = Math.max(...pages.map(({ url }) => url.length))
  return pages.map(({ url, shows }) => `  ${url.padEnd(width)}  ${shows}`)
}
