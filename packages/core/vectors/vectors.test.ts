import { describe, expect, test } from 'vitest'
import { nextEvidence, type Reason } from '@liangpai/core'
import { allVectors } from './all.ts'
import { readPublished } from './publishedFiles.ts'
import { groups, tokenGroups } from './refusals.ts'
import { type TokenRefusals } from './jws.ts'
import { office, type Refusals } from './vector.ts'

describe.each(Object.entries(allVectors('node')))('%s', (_, vectors) => {
  test.each(vectors)('$name', async ({ run, wanted }) => {
    expect(await run()).toEqual(wanted)
  })
})

// A reason without a vector is a compile error here.
const { bundle, badge, keys, chain, organization, shop, status, page } = groups
const reached: Record<Exclude<Reason, 'BUILT_INS_CHANGED' | 'UNEXPECTED'>, unknown> = {
  ...bundle,
  ...badge,
  ...keys,
  ...chain,
  ...organization,
  ...shop,
  ...status,
  ...page,
  ...tokenGroups.jws,
  ...tokenGroups.json,
}

/** The reasons that newer evidence can resolve (DESIGN 9). */
const RESOLVABLE = [
  'BADGE_EXPIRED',
  'BADGE_KEY_UNKNOWN',
  'STATEMENT_EXPIRED',
  'STATEMENT_KEY_UNKNOWN',
  'STATEMENT_NOT_YET_VALID',
  'STATUS_EXPIRED',
  'STATUS_KEY_UNKNOWN',
  'STATUS_MISSING',
]

test('nextEvidence fetches only for reasons that newer evidence can resolve', () => {
  const { badgeNo, iss, uri } = { badgeNo: '7K3M9QXW2BHK', iss: office.id, uri: `${office.id}/statuses/1` }
  const fetching = Object.keys(reached).filter((reason) => {
    const verdict = { state: 'unavailable', step: 'status', reason: reason as Reason, retryable: true } as const
    const judgement = { verdict, proven: { iss, badgeNo, statusUri: uri } }
    const inHand = { bundle: {}, source: `${iss}/bundle`, registries: [], requested: [] }
    return nextEvidence({ judgement, inHand }).kind === 'fetch'
  })
  expect(fetching.sort()).toEqual(RESOLVABLE)
})

/** Codes of the published list that belong to the caller or the element. */
const ELSEWHERE = [
  'ANCHORS_MISSING',
  'CLOCK_INVALID',
  'PAGE_FRAMED',
  'FETCH_REDIRECT',
  'FETCH_TOO_LARGE',
  'FETCH_TIMEOUT',
  'CONTENT_TYPE_MISMATCH',
]
const table = readPublished('bad-inputs.md')

test.runIf(table)('our reasons are exactly the codes of bad-inputs.md', () => {
  const rows = (table ?? '').split('\n').filter((row) => row.startsWith('| `'))
  const codes = rows.flatMap((row) => row.split('|')[1]?.match(/[A-Z][A-Z0-9_]+/g) ?? [])
  expect(Object.keys(reached).sort()).toEqual(codes.filter((code) => !ELSEWHERE.includes(code)).sort())
})

/** The text of `docs/vectors.md`, which `vitest --update` writes. */
function documentOf(): string {
  const own = Object.values(groups).flatMap((refusals: Refusals) =>
    Object.entries(refusals).flatMap(([code, refusal]) =>
      [refusal].flat().map(({ state, step, inputs }) => ({ code, answer: `${state}, ${step}`, inputs })),
    ),
  )
  const onTokens = Object.values(tokenGroups).flatMap((refusals: TokenRefusals) =>
    Object.entries(refusals).map(([code, inputs]) => ({ code, answer: 'by step', inputs })),
  )
  const rows = [...own, ...onTokens].sort((a, b) => (a.code < b.code ? -1 : 1))
  const names = (inputs: object) => Object.keys(inputs).join('; ').replaceAll('|', '\\|')
  return [
    '# Vectors',
    '',
    'Inputs that the verifier must refuse, with the reason, state and step it must give. Each is a test in',
    '`packages/core/vectors`. Inputs marked `by step` are applied to the badge, a statement and the root’s',
    'configuration (`invalid`), and to the status list (`unavailable`).',
    '',
    '| Reason | State, step | Inputs |',
    '| --- | --- | --- |',
    ...rows.map(({ code, answer, inputs }) => `| \`${code}\` | ${answer} | ${names(inputs)} |`),
    '',
  ].join('\n')
}

test('docs/vectors.md lists every vector', async () => {
  await expect(documentOf()).toMatchFileSnapshot('../../../docs/vectors.md')
})
