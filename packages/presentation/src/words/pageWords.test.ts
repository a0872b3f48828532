import { expect, test } from 'vitest'
import { languages } from '../language.ts'
import { leaves } from './leaves.ts'
import { pageWords } from './pageWords.ts'

test.each(languages)('%s has the same words as the source, none of them empty', (language) => {
  const words = leaves(pageWords[language])
  expect(words.map(([path]) => path)).toEqual(leaves(pageWords['zh-Hans']).map(([path]) => path))
  // The last item of the consent has no label of its own.
  expect(words.filter(([, text]) => text === '').map(([path]) => path)).toEqual(['/offer/consentItems/6/label'])
})

test.each(languages)('%s puts every value into its sentence', (language) => {
  const source = new Map(leaves(pageWords['zh-Hans']))
  for (const [path, text] of leaves(pageWords[language]))
    expect([...text.matchAll(/〔\d〕|\{\w+\}/g)].map(([mark]) => mark).sort(), path).toEqual(
      [...(source.get(path) ?? '').matchAll(/〔\d〕|\{\w+\}/g)].map(([mark]) => mark).sort(),
    )
})

test.each(languages)('%s keeps what the stop page must not say out of its words', (language) => {
  for (const [path, text] of [...leaves(pageWords[language].stop), ...leaves(pageWords[language].frame)])
    expect(text, path).not.toMatch(/党|黨|Party/)
})
