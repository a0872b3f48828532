import { languages } from '@liangpai/presentation'
import { expect, test } from 'vitest'
import { allModules } from './modules.ts'

test.each(allModules)('every act of $name has words of its own in the trail, in each language', (module) => {
  for (const language of languages) {
    const words = module.verbWordsIn?.(language) ?? {}
    expect(Object.keys(module.verbs).filter((name) => !Object.hasOwn(words, name))).toEqual([])
  }
})
