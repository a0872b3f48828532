import { describe, expect, test } from 'vitest'
import * as node from '../src/crypto/node.ts'
import * as web from '../src/crypto/web.ts'
import { exampleVectors } from './examples.ts'
import { publishedVectors } from './published.ts'
import { readExamples, readPublishedFiles } from './publishedFiles.ts'

const files = readPublishedFiles()
const missing = Object.entries(files).filter(([, file]) => file === undefined)
if (missing.length > 0) test('some published vectors are not here: set LIANGPAI_VECTORS', ({ skip }) => skip())

const groups = Object.entries({ node, web }).flatMap(([name, adapter]) =>
  Object.entries(publishedVectors(files, adapter))
    .filter(([, vectors]) => vectors.length > 0)
    .map(([group, vectors]) => ({ title: `${group}, by the ${name} adapter`, vectors })),
)

describe.each(groups)('$title', ({ vectors }) => {
  test.each(vectors)('$name', async ({ run, wanted }) => {
    expect(await run()).toEqual(wanted)
  })
})

test.runIf(files.wycheproof)('all 262 signatures of Wycheproof are here', () => {
  const { 'Wycheproof, P-256 with P1363 signatures': signatures } = publishedVectors(files, web)
  expect(signatures?.length).toBe(262)
})

const examples = readExamples()
if (examples.length === 0)
  test('the example bundles of the profile are not here: set LIANGPAI_PROFILE', ({ skip }) => skip())

test.each(exampleVectors(examples))('$name of the profile has its verdict', async ({ run, wanted }) => {
  expect(await run()).toEqual(wanted)
})
