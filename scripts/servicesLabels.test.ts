import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { calendarWords, helpWords, placeWords, servicesWords } from '@liangpai/presentation'
import { expect, test } from 'vitest'

// What the guide of the services quotes is what their pages say; both languages have the same steps and addresses.

const pageOf = (name: string) => readFileSync(join(import.meta.dirname, '../docs', name), 'utf8')
const [chinese, english] = ['services.zh-CN.md', 'services.md'].map(pageOf) as [string, string]

/** Every word of the pages; a function is called with its own argument left out. */
const textsOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'function'
      ? [String((value as (...all: unknown[]) => unknown)('页面设计', ''))]
      : Object.values(value ?? {}).flatMap(textsOf)

const wordsIn = (language: 'zh-Hans' | 'en') =>
  [helpWords, calendarWords, placeWords, servicesWords].flatMap((words) => textsOf(words[language]))

test.each([
  ['services.zh-CN.md', 'zh-Hans', chinese, /“([^”]+)”/g],
  ['services.md', 'en', english.replaceAll(/\s*\n\s*/g, ' '), /"([^"]+)"/g],
] as const)('%s names buttons and areas as the pages do', (_name, language, text, quoted) => {
  const labels = [...text.matchAll(quoted)].map(([, label = '']) => label)
  const texts = new Set(wordsIn(language))
  expect(labels.length).toBeGreaterThan(30)
  expect(labels.filter((label) => !texts.has(label))).toEqual([])
})

test('both languages have the same addresses, steps, minutes and rows', () => {
  const shapeOf = (text: string) => ({
    addresses: [...text.matchAll(/`(\/[\w/-]+)`/g)]
      .map(([, path]) => path)
      .toSorted((a = '', b = '') => (a < b ? -1 : 1)),
    steps: text.match(/^\d\. /gm)?.length,
    minutes: [...text.matchAll(/[（(](\d+) (?:分钟|minutes)[)）]/g)].map(([, minutes]) => minutes),
    rows: text.match(/^\| /gm)?.length,
    parts: text.match(/^#+ /gm)?.length,
  })
  expect(shapeOf(english)).toEqual(shapeOf(chinese))
})
