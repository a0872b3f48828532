import { expect, test } from 'vitest'
import { languages } from '../language.ts'
import { interestSentence } from './interestSentence.ts'
import { leaves } from './leaves.ts'
import { stationWords } from './stationWords.ts'

test.each(languages)('%s has the same words of a station as the source, none of them empty', (language) => {
  const words = leaves(stationWords[language])
  expect(words.map(([path]) => path)).toEqual(leaves(stationWords['zh-Hans']).map(([path]) => path))
  expect(words.filter(([, text]) => text.trim() === '')).toEqual([])
})

test.each(languages)('%s puts every value into its sentence of a station', (language) => {
  const source = new Map(leaves(stationWords['zh-Hans']))
  const marksIn = (text: string) => [...text.matchAll(/〔\d〕/g)].map(([mark]) => mark).sort()
  for (const [path, text] of leaves(stationWords[language]))
    expect(marksIn(text), path).toEqual(marksIn(source.get(path) ?? ''))
})

test.each(languages)('%s says nothing of membership, and praises and blames nobody, in a station', (language) => {
  for (const [path, text] of leaves(stationWords[language]))
    expect(text, path).not.toMatch(/党|黨|Party\b|撤销|撤銷|黑名单|黑名單|blacklist|失信|最(?![迟遲多长長后後])/)
})

test('a tie is said with its name or without, and to whose side it is', () => {
  const name = '云汀市电子商务协会'
  const to = (side: 'buyer' | 'merchant' | 'you') =>
    interestSentence({ kind: 'sameAssociation', side, name }, 'zh-Hans')
  expect([to('merchant'), to('you')]).toEqual(['和店铺同属云汀市电子商务协会。', '和你同属云汀市电子商务协会。'])
  expect(interestSentence({ kind: 'sameAssociation', side: 'merchant', name: 'X' }, 'en')).toBe(
    'Belongs to X, as the shop does.',
  )
  expect(interestSentence({ kind: 'trade', side: 'you' }, 'en')).toBe('Trades with you.')
})
