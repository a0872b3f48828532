import type { VerifyContext } from '@liangpai/core'
import { NOW } from './bases.ts'
import type { Cast } from './cast.ts'
import type { Judge, MakeJudge } from './judge.ts'
import { goodList, knownTo, resigned, rewrite } from './tamper.ts'
import type { Trust } from './trust.ts'

type Sabotage = (make: MakeJudge, cast: Cast) => MakeJudge

/** A judge that is handed another question than it was asked. */
const hearing =
  (
    change: (bundle: unknown, asked: VerifyContext, cast: Cast) => { bundle?: unknown; asked?: VerifyContext },
  ): Sabotage =>
  (make, cast) =>
  (trust) => {
    const judge = make(trust)
    return {
      judge(bundle, asked) {
        const heard = { bundle, asked, ...change(bundle, asked, cast) }
        return judge.judge(heard.bundle, heard.asked)
      },
    }
  }

/** A judge that trusts others than it was told. */
const trusting =
  (change: (trust: Trust, cast: Cast) => Partial<Trust>): Sabotage =>
  (make, cast) =>
  (trust) =>
    make({ ...trust, ...change(trust, cast) })

type Judgement = Awaited<ReturnType<Judge['judge']>>

/** A judge that changes its answer as it gives it. */
const saying =
  (change: (judgement: Judgement) => Judgement): Sabotage =>
  (make) =>
  (trust) => {
    const judge = make(trust)
    return { judge: async (bundle, asked) => change(await judge.judge(bundle, asked)) }
  }

const withVerdict = (judgement: Judgement, members: object) =>
  ({ ...judgement, verdict: { ...judgement.verdict, ...members } }) as Judgement

/** Broken judges, to see that the fuzzer finds each of them. */
export const SABOTAGES: { readonly [name: string]: Sabotage } = {
  'skips the signature of the badge': hearing((bundle, _, cast) => ({
    bundle: rewrite(bundle, (it) => ({ ...it, badge: resigned(it.badge, cast) })),
  })),
  'skips the signatures of the chain': hearing((bundle, _, cast) => ({
    bundle: rewrite(bundle, (it) => ({ ...it, chain: it.chain.map((one) => resigned(one, cast)) })),
  })),
  'skips the signature of the status list': hearing((bundle, _, cast) => ({
    bundle: rewrite(bundle, (it) => ({
      ...it,
      status: it.status === undefined ? undefined : resigned(it.status, cast),
    })),
  })),
  'takes JSON in any spelling': hearing((bundle, _, cast) => ({
    bundle: rewrite(bundle, (it) => ({ ...it, badge: resigned(it.badge, cast, true) })),
  })),
  'skips the status': hearing((bundle, { now }, cast) => ({
    bundle: rewrite(bundle, (it) => ({ ...it, status: goodList(it.badge, now, cast) ?? it.status })),
  })),
  'skips the page': hearing((_, asked) => ({ asked: { ...asked, page: null } })),
  'has a clock that stands still': hearing((_, asked) => ({ asked: { ...asked, now: NOW } })),
  'is late by a second': hearing((_, asked) => ({ asked: { ...asked, now: asked.now - 1 } })),
  'is early by a second': hearing((_, asked) => ({ asked: { ...asked, now: asked.now + 1 } })),
  'trusts every root': trusting((_, { pens }) => ({
    anchors: [...pens.values()].filter(({ name }) => /root/i.test(name)).map(({ key }) => key.kid),
  })),
  'forgets what is revoked': trusting(() => ({ revoked: [] })),
  'always allows this machine': trusting(() => ({ allowLocalhost: true })),
  'remembers verdicts by the badge': (make) => (trust) => {
    const judge = make(trust)
    const known = new Map<unknown, Promise<Judgement>>()
    return {
      judge(bundle, asked) {
        const id = knownTo(bundle)
        const answer = known.get(id) ?? judge.judge(bundle, asked)
        if (id !== undefined) known.set(id, answer)
        return answer
      },
    }
  },
  'forgets the newest list': (make) => (trust) => ({ judge: (bundle, asked) => make(trust).judge(bundle, asked) }),
  'throws at a lone surrogate': saying((judgement) => {
    const { verdict } = judgement
    if (verdict.state !== 'verified' && verdict.reason === 'JSON_LONE_SURROGATE') throw new RangeError('surrogate')
    return judgement
  }),
  'calls a missing list invalid': saying((it) =>
    'reason' in it.verdict && it.verdict.reason === 'STATUS_MISSING' ? withVerdict(it, { state: 'invalid' }) : it,
  ),
  'would not try again': saying((it) =>
    it.verdict.state === 'unavailable' ? withVerdict(it, { retryable: false }) : it,
  ),
  'takes probationary members for full ones': saying((it) =>
    it.verdict.state === 'verified' ? withVerdict(it, { membership: 'full' }) : it,
  ),
  'shows the shop of a refused badge': saying((it) =>
    it.verdict.state === 'inactive' ? withVerdict(it, { shop: { name: 'x', urls: [] } }) : it,
  ),
  'refuses what is not fresh': saying((it) =>
    it.verdict.state === 'verified' && !it.verdict.fresh
      ? ({
          ...it,
          verdict: { state: 'unavailable', step: 'status', reason: 'STATUS_EXPIRED', retryable: true },
        } as Judgement)
      : it,
  ),
  'gives the address of a list too early': saying((it) =>
    it.verdict.state === 'invalid' && it.verdict.step === 'claims'
      ? { ...it, proven: { ...it.proven, statusUri: 'https://evil.example/' } }
      : it,
  ),
}
