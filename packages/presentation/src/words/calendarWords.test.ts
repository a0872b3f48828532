import { expect, test } from 'vitest'
import { languages } from '../language.ts'
import { leaves } from './leaves.ts'
import { calendarWords } from './calendarWords.ts'

test.each(languages)('%s has the same words of a calendar as the source, none of them empty', (language) => {
  const words = leaves(calendarWords[language])
  expect(words.map(([path]) => path)).toEqual(leaves(calendarWords['zh-Hans']).map(([path]) => path))
  expect(words.filter(([, text]) => text.trim() === '')).toEqual([])
})

test.each(languages)('%s puts every value into its sentence of a calendar', (language) => {
  const source = new Map(leaves(calendarWords['zh-Hans']))
  const marksIn = (text: string) => [...text.matchAll(/〔\d〕/g)].map(([mark]) => mark).sort()
  for (const [path, text] of leaves(calendarWords[language]))
    expect(marksIn(text), path).toEqual(marksIn(source.get(path) ?? ''))
})

test.each(languages)('%s says nothing of membership, and praises nobody, in a calendar', (language) => {
  for (const [path, text] of leaves(calendarWords[language]))
    expect(text, path).not.toMatch(/党|黨|Party\b|最(?![迟遲多长長后後])/)
})
