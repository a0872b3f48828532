import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const words = join(root, 'packages/presentation/src/words')

/** Every text of the station's pages in a language. */
function textsOf(language: string): Set<string> {
  const folder = join(words, language)
  const files = readdirSync(folder).filter((name) => name.startsWith('station'))
  const texts = files.flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/'([^'\n]+)'|"([^"\n]+)"/g)].map(
      ([, single, double]) => single ?? double ?? '',
    ),
  )
  return new Set(texts)
}

test.each([
  ['station.zh-CN.md', 'zh-Hans', /“([^”]+)”/g],
  ['station.md', 'en', /"([^"]+)"/g],
] as const)('%s names buttons and areas as the pages do', (page, language, quoted) => {
  const text = readFileSync(join(root, 'docs', page), 'utf8').replaceAll(/\s*\n\s*/g, language === 'en' ? ' ' : '')
  const labels = [...text.matchAll(quoted)].map(([, label = '']) => label)
  const texts = textsOf(language)
  expect(labels.length).toBeGreaterThan(20)
  expect(labels.filter((label) => !texts.has(label))).toEqual([])
})
