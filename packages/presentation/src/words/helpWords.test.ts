import { expect, test } from 'vitest'
import { languages } from '../language.ts'
import { helpWords } from './helpWords.ts'
import { leaves } from './leaves.ts'

test.each(languages)('%s has the same words of help as the source, none of them empty', (language) => {
  const words = leaves(helpWords[language])
  expect(words.map(([path]) => path)).toEqual(leaves(helpWords['zh-Hans']).map(([path]) => path))
  expect(words.filter(([, text]) => text.trim() === '')).toEqual([])
})

test.each(languages)('%s puts every value into its sentence of help', (language) => {
  const source = new Map(leaves(helpWords['zh-Hans']))
  const marksIn = (text: string) => [...text.matchAll(/〔\d〕/g)].map(([mark]) => mark).sort()
  for (const [path, text] of leaves(helpWords[language]))
    expect(marksIn(text), path).toEqual(marksIn(source.get(path) ?? ''))
})

test.each(languages)(
  '%s names membership in the own words of somebody who helps alone, and praises nobody',
  (language) => {
    for (const [path, text] of leaves(helpWords[language])) {
      if (path === '/mentor/saysMember' || path === '/request/saysMember') continue
      expect(text, path).not.toMatch(/党|黨|Party\b|支书|评分高|排名|荣誉|榮譽|最(?![迟遲多长長后後])/)
    }
  },
)
