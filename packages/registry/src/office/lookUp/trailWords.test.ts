import { languages, pageWords } from '@liangpai/presentation'
import { expect, test } from 'vitest'
import type { RegistryVerb } from '../defineVerb.ts'
import { verbs } from '../verbs.ts'

/** Those whose lines an organisation sees: where a role permits them, or they say whom they concern. */
const seen = Object.values<RegistryVerb>(verbs).filter(
  ({ concerns, mayAct }) => concerns !== undefined || mayAct.some(({ by }) => by === 'role'),
)

test.each(languages)('each act that stands in the trail of an organisation has a name in %s', (language) => {
  const words = Object.keys(pageWords[language].lookUp.verbs)
  expect(seen.map(({ name }) => name).filter((name) => !words.includes(name))).toEqual([])
})
