import { describe, expect, test } from 'vitest'
import { nextEvidence, type Reason, type State, type Step, type Verdict } from '../src/index.ts'
import { badge } from './badge.ts'
import { bundle } from './bundle.ts'
import { chain } from './chain.ts'
import { faults } from './faults.ts'
import { json } from './json.ts'
import { jws, type TokenRefusals } from './jws.ts'
import { keys } from './keys.ts'
import { organization } from './organization.ts'
import { page } from './page.ts'
import { readPublished } from './published.ts'
import { shop } from './shop.ts'
import { status as statusGroup } from './status.ts'
import { valid } from './valid.ts'
import {
  ask,
  at,
  badge as badgeEdit,
  badgeOf,
  caseOf,
  now,
  office,
  ON_BRANCH,
  type Refusals,
  status,
  statusOf,
  TOP,
} from './vector.ts'

const groups = {
  bundle,
  badge,
  keys,
  chain,
  organization,
  shop,
  status: statusGroup,
  page,
  'first of two faults': faults,
}
const tokenGroups = { jws, json }

// A reason without a vector is a compile error here.
const reached: Record<Exclude<Reason, 'BUILT_INS_CHANGED' | 'UNEXPECTED'>, unknown> = {
  ...bundle,
  ...badge,
  ...keys,
  ...chain,
  ...organization,
  ...shop,
  ...statusGroup,
  ...page,
  ...jws,
  ...json,
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

/** The members that a refusal may have besides the common ones, by state. */
const CARRIED: { [state in State]?: string[] } = {
  wrongSite: ['chain', 'shop'],
  notYetValid: ['validFrom', 'validUntil'],
  expired: ['validFrom', 'validUntil'],
}

function expectRefusal(verdict: Verdict, state: State, step: Step, reason: string): void {
  expect(verdict).toMatchObject({ state, step, reason, retryable: state === 'unavailable' })
  const carried = Object.keys(verdict).filter((name) => !['state', 'step', 'reason', 'retryable'].includes(name))
  expect(carried.sort()).toEqual(CARRIED[state] ?? [])
}

describe.each(Object.entries(groups))('%s', (_, refusals: Refusals) => {
  const vectors = Object.entries(refusals).flatMap(([reason, refusal]) =>
    [refusal]
      .flat()
      .flatMap(({ state, step, inputs }) =>
        Object.entries(inputs).map(([name, edit]) => ({ name, edit, reason, state, step })),
      ),
  )
  test.each(vectors)('$reason: $name', async ({ edit, reason, state, step }) => {
    expectRefusal(await ask(caseOf(edit)), state, step, reason)
  })
})

/** The tokens that every JWS vector is applied to. A badge with only a bad signature fails at step `signature`. */
const places = [
  { place: 'badge', tokenOf: badgeOf, state: 'invalid', step: 'badge' },
  { place: 'statement', tokenOf: at(ON_BRANCH), state: 'invalid', step: 'chain' },
  { place: 'root configuration', tokenOf: at(TOP), state: 'invalid', step: 'chain' },
  { place: 'status token', tokenOf: statusOf, state: 'unavailable', step: 'status' },
] as const

describe.each(Object.entries(tokenGroups))('%s', (_, refusals: TokenRefusals) => {
  const vectors = Object.entries(refusals).flatMap(([reason, inputs]) =>
    Object.entries(inputs).flatMap(([name, spoil]) => places.map((it) => ({ name, spoil, reason, ...it }))),
  )
  test.each(vectors)('$reason: $name, $place', async ({ spoil, reason, tokenOf, state, step }) => {
    const verdict = await ask(caseOf((it) => spoil(tokenOf(it))))
    expectRefusal(verdict, state, reason === 'SIGNATURE_INVALID' && step === 'badge' ? 'signature' : step, reason)
  })
})

describe('valid', () => {
  test.each(Object.entries(valid))('%s', async (_, edit) => {
    expect(await ask(caseOf(edit))).toMatchObject({ state: 'verified', badgeNo: '7K3M9QXW2BHK', fresh: true })
  })

  test.each([
    [300, true],
    [301, false],
  ])('a list of %s seconds, with a ttl of 300, answers; fresh: %s', async (age, fresh) => {
    const it = caseOf(status({ iat: now - age }))
    expect(await ask(it)).toMatchObject({ state: 'verified', asOf: now - age, fresh })
  })

  test('a badge is valid from the later of iat and nbf', async () => {
    const from = async (nbf: number) => ask(caseOf(badgeEdit({ iat: now - 100, nbf })))
    expect(await from(now - 50)).toMatchObject({ validFrom: now - 50 })
    expect(await from(now - 150)).toMatchObject({ validFrom: now - 100 })
  })
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
