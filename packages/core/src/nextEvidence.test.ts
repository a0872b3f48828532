import {
  city,
  createStaleEvidence,
  createWorld,
  DAY,
  draftBundle,
  evidenceNeeds,
  put,
  sealBundle,
  staleSamples,
} from '@liangpai/world'
import { describe, expect, test } from 'vitest'
import { createVerifier, nextEvidence, type EvidenceInHand, type EvidenceNeed, type Judgement } from './index.ts'

const world = await createWorld()
const { now, root, office, anchors } = world

const REGISTRY = office.id
const BUNDLE = `${REGISTRY}/badges/${city.badgeNo}/bundle`
const STATUS = `${REGISTRY}/statuses/1`

/** A verifier of its own for each bundle: one that has met a newer list would answer by that. */
const judgeOf = (bundle: unknown) => createVerifier({ anchors }).judge(bundle, { page: null, now })

/** The bundle of a sample, judged for real. */
async function judge(need: EvidenceNeed) {
  const { bundle } = await createStaleEvidence(need, world)
  return { bundle, judgement: await judgeOf(bundle) }
}

const needs = evidenceNeeds.map((need) => [need, staleSamples[need].what] as const)

const inHand = (bundle: unknown, more: Partial<EvidenceInHand> = {}): EvidenceInHand => ({
  bundle,
  registries: ['https://other.example', REGISTRY],
  requested: [],
  ...more,
})

const reasonOf = ({ verdict }: Judgement) => ('reason' in verdict ? verdict.reason : 'LIST_NOT_FRESH')

describe.each(needs)('%s', (need, what) => {
  const from = what === 'list' ? STATUS : BUNDLE

  test(`${need}: fetches the ${what} from ${from}`, async () => {
    const { bundle, judgement } = await judge(need)
    expect(reasonOf(judgement)).toBe(need)
    const next = nextEvidence({ judgement, inHand: inHand(bundle) })
    expect(next).toEqual({ kind: 'fetch', what, from, because: need })
    expect(nextEvidence({ judgement, inHand: inHand(JSON.stringify(bundle)) })).toEqual(next)
  })

  test(`${need}: does not fetch the ${what} twice for one question`, async () => {
    const { bundle, judgement } = await judge(need)
    expect(nextEvidence({ judgement, inHand: inHand(bundle, { requested: [what] }) })).toEqual({ kind: 'done' })
  })
})

describe.each(needs.filter(([, what]) => what === 'bundle'))('the address of the bundle to fetch for %s', (need) => {
  const nextOf = async (more: Partial<EvidenceInHand>) => {
    const { bundle, judgement } = await judge(need)
    return nextEvidence({ judgement, inHand: inHand(bundle, more) })
  }
  const fetching = (from: string) => ({ kind: 'fetch', what: 'bundle', from, because: need })

  test('is the source if there is one, whoever the issuer is', async () => {
    const source = 'https://heyu-tea.example/bundle.json'
    expect(await nextOf({ source, registries: [] })).toEqual(fetching(source))
  })

  test('is never at a registry of another origin than the issuer', async () => {
    const registries = ['https://other.example', 'http://liang.yunting.example', `${REGISTRY}:8443`, '']
    expect(await nextOf({ registries })).toEqual({ kind: 'done' })
  })

  test('names the badge that the caller asked for, if any', async () => {
    const badgeNo = '0123456789AB'
    expect(await nextOf({ badgeNo })).toEqual(fetching(`${REGISTRY}/badges/${badgeNo}/bundle`))
  })
})

test('nothing is fetched for a badge whose signature is invalid', async () => {
  const draft = await draftBundle([root, office], now)
  draft.badge.signature = (signature) => signature.map((byte) => byte ^ 1)
  put(draft.status.payload, { iat: now - 2 * DAY, exp: now - DAY })
  const bundle = await sealBundle(draft)
  const judgement = await judgeOf(bundle)
  expect(judgement).toMatchObject({ verdict: { reason: 'SIGNATURE_INVALID' }, proven: { iss: REGISTRY } })
  expect(nextEvidence({ judgement, inHand: inHand(bundle, { source: BUNDLE }) })).toEqual({ kind: 'done' })
})

test('nothing is fetched for a fresh verdict', async () => {
  const bundle = await world.bundle()
  const judgement = await judgeOf(bundle)
  expect(judgement.verdict).toMatchObject({ state: 'verified', fresh: true })
  expect(nextEvidence({ judgement, inHand: inHand(bundle, { source: BUNDLE }) })).toEqual({ kind: 'done' })
})

test('no registry is asked about a bundle that cannot be read', async () => {
  const { judgement } = await judge('STATEMENT_KEY_UNKNOWN')
  for (const bundle of [undefined, '{', { v: 1, badge: 'x' }])
    expect(nextEvidence({ judgement, inHand: inHand(bundle) })).toEqual({ kind: 'done' })
})
