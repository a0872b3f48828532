import {
  copyDraft,
  createEntity,
  createWorld,
  draftBundle,
  type BundleDraft,
  type TokenDraft,
  put,
  sealBundle,
} from '@liangpai/world'
import { describe, expect, test } from 'vitest'
import { createVerifier, nextEvidence, type EvidenceInHand, type EvidenceNeed, type Judgement } from './index.ts'

const DAY = 86_400
const world = await createWorld()
const { now, root, office, branch, anchors } = world
const good = await draftBundle([root, office], now)
const stranger = await createEntity('https://strange.example', branch.organization)

const CODE = '7K3M9QXW2BHK'
const REGISTRY = office.id
const BUNDLE = `${REGISTRY}/badges/${CODE}/bundle`
const STATUS = `${REGISTRY}/statuses/1`

/** Signs a token by a key that no set in the bundle holds. */
function byStranger(token: TokenDraft): void {
  put(token.header, { kid: stranger.badge.key.kid })
  token.signer = stranger.badge
}

const dated = (token: keyof Pick<BundleDraft, 'badge' | 'status'>, iat: number, exp: number) => (it: BundleDraft) =>
  put(it[token].payload, { iat, exp })

type Sample = { edit?: (it: BundleDraft) => void; at?: number; shape?: (bundle: object) => object }

async function judge({ edit, at = now, shape = (it) => it }: Sample) {
  const draft = copyDraft(good)
  edit?.(draft)
  const bundle = shape(await sealBundle(draft))
  // A verifier of its own: one that has met a newer list would answer by that.
  return { bundle, judgement: await createVerifier({ anchors }).judge(bundle, { page: null, now: at }) }
}

/** A bundle for each row of the table, judged for real. */
const samples: { [need in EvidenceNeed]: Sample & { from: string } } = {
  LIST_NOT_FRESH: { edit: dated('status', now - 400, now + DAY), from: STATUS },
  STATUS_MISSING: { shape: ({ status: _, ...rest }: { status?: unknown }) => rest, from: BUNDLE },
  STATUS_EXPIRED: { edit: dated('status', now - 2 * DAY, now - DAY), from: BUNDLE },
  STATUS_KEY_UNKNOWN: { edit: ({ status }) => byStranger(status), from: BUNDLE },
  BADGE_EXPIRED: { edit: dated('badge', now - 2 * DAY, now - DAY), from: BUNDLE },
  BADGE_KEY_UNKNOWN: { edit: ({ badge }) => byStranger(badge), from: BUNDLE },
  STATEMENT_EXPIRED: { at: now + 8 * DAY, from: BUNDLE },
  STATEMENT_NOT_YET_VALID: { at: now - 2 * DAY, from: BUNDLE },
  STATEMENT_KEY_UNKNOWN: { edit: ({ chain }) => byStranger(chain[1] as TokenDraft), from: BUNDLE },
}
const needs = Object.entries(samples) as [EvidenceNeed, Sample & { from: string }][]

const inHand = (bundle: unknown, more: Partial<EvidenceInHand> = {}): EvidenceInHand => ({
  bundle,
  registries: ['https://other.example', REGISTRY],
  requested: [],
  ...more,
})

const reasonOf = ({ verdict }: Judgement) => ('reason' in verdict ? verdict.reason : 'LIST_NOT_FRESH')

describe.each(needs)('%s', (need, { from, ...sample }) => {
  const what = from === STATUS ? 'list' : 'bundle'

  test(`fetches the ${what} from ${from}`, async () => {
    const { bundle, judgement } = await judge(sample)
    expect(reasonOf(judgement)).toBe(need)
    const next = nextEvidence({ judgement, inHand: inHand(bundle) })
    expect(next).toEqual({ kind: 'fetch', what, from, because: need })
    expect(nextEvidence({ judgement, inHand: inHand(JSON.stringify(bundle)) })).toEqual(next)
  })

  test(`does not fetch the ${what} twice for one question`, async () => {
    const { bundle, judgement } = await judge(sample)
    expect(nextEvidence({ judgement, inHand: inHand(bundle, { requested: [what] }) })).toEqual({ kind: 'done' })
  })
})

describe.each(needs.filter(([need]) => need !== 'LIST_NOT_FRESH'))('where a bundle comes from: %s', (need, sample) => {
  const nextOf = async (more: Partial<EvidenceInHand>) => {
    const { bundle, judgement } = await judge(sample)
    return nextEvidence({ judgement, inHand: inHand(bundle, more) })
  }
  const fetching = (from: string) => ({ kind: 'fetch', what: 'bundle', from, because: need })

  test('the source, where there is one, whoever the issuer is', async () => {
    const source = 'https://heyu-tea.example/bundle.json'
    expect(await nextOf({ source, registries: [] })).toEqual(fetching(source))
  })

  test('no registry of another origin than that of the issuer', async () => {
    const registries = ['https://other.example', 'http://liang.yunting.example', `${REGISTRY}:8443`, '']
    expect(await nextOf({ registries })).toEqual({ kind: 'done' })
  })

  test('the badge that the question names, where it names one', async () => {
    const badgeNo = '0123456789AB'
    expect(await nextOf({ badgeNo })).toEqual(fetching(`${REGISTRY}/badges/${badgeNo}/bundle`))
  })
})

test('a badge whose signature failed has neither list nor bundle fetched', async () => {
  const spoil = ({ badge, status }: BundleDraft) => {
    badge.signature = (signature) => signature.map((byte) => byte ^ 1)
    put(status.payload, { iat: now - 2 * DAY, exp: now - DAY })
  }
  const { bundle, judgement } = await judge({ edit: spoil })
  expect(judgement).toMatchObject({ verdict: { reason: 'SIGNATURE_INVALID' }, proven: { iss: REGISTRY } })
  expect(nextEvidence({ judgement, inHand: inHand(bundle, { source: BUNDLE }) })).toEqual({ kind: 'done' })
})

test('a fresh verdict has nothing fetched', async () => {
  const { bundle, judgement } = await judge({})
  expect(judgement.verdict).toMatchObject({ state: 'verified', fresh: true })
  expect(nextEvidence({ judgement, inHand: inHand(bundle, { source: BUNDLE }) })).toEqual({ kind: 'done' })
})

test('a bundle that can no longer be read has nothing fetched from a registry', async () => {
  const { judgement } = await judge(samples.STATEMENT_KEY_UNKNOWN)
  for (const bundle of [undefined, '{', { v: 1, badge: 'x' }])
    expect(nextEvidence({ judgement, inHand: inHand(bundle) })).toEqual({ kind: 'done' })
})
