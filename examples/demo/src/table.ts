import { join } from 'node:path'
import type { Book } from './book.ts'

/** The table that the demo prints: what to open, and what each should show. */
export function tableOf({ registry, pages }: Book, data: string): string {
  const width = Math.max(...pages.map(({ url }) => url.length))
  return [
    '',
    'Liangpai demo. Everybody in it is invented. Open:',
    '',
    ...pages.map(({ url, shows }) => `  ${url.padEnd(width)}  ${shows}`),
    '',
    `Registry ${registry}; data in ${data}, addresses in ${join(data, 'demo.json')}. Ctrl-C ends it.`,
  ].join('\n')
}
