import type { Judgement, VerifyContext } from '@liangpai/core'
import { NOW } from '@liangpai/world'
import type { Entities } from './entities.ts'
import type { MakeJudge } from './judge.ts'
import { badgeOf, goodList, resigned, rewrite } from './tamper.ts'
import type { Trust } from './trust.ts'

type Mutant = (make: MakeJudge, entities: Entities) => MakeJudge

/** A judge that gets another bundle or another context. */
const withQuestion =
  (
    change: (
      bundle: unknown,
      context: VerifyContext,
      entities: Entities,
    ) => { bundle?: unknown; context?: VerifyContext },
  ): Mutant =>
  (make, entities) =>
  (trust) => {
    const judge = make(trust)
    return {
      judge(bundle, context) {
        const changed = { bundle, context, ...change(bundle, context, entities) }
        return judge.judge(changed.bundle, changed.context)
      },
    }
  }

/** A judge with another trust. */
const withTrust =
  (change: (trust: Trust, entities: Entities) => Partial<Trust>): Mutant =>
  (make, entities) =>
  (trust) =>
    make({ ...trust, ...change(trust, entities) })

/** A judge that changes its judgements. */
const withJudgement =
  (change: (judgement: Judgement) => Judgement): Mutant =>
  (make) =>
  (trust) => {
    const judge = make(trust)
    return { judge: async (bundle, context) => change(await judge.judge(bundle, context)) }
  }

const withVerdict = (judgement: Judgement, members: object) =>
  ({ ...judgement, verdict: { ...judgement.verdict, ...members } }) as Judgement

/** Judges with one fault each; the fuzzer must find every one of them. */
export const MUTANTS: { readonly [name: string]: Mutant } = {
  'skips the signature of the badge': withQuestion((bundle, _, entities) => ({
    bundle: rewrite(bundle, (parts) => ({ ...parts, badge: resigned(parts.badge, entities) })),
  })),
  'skips the signatures of the chain': withQuestion((bundle, _, entities) => ({
    bundle: rewrite(bundle, (parts) => ({ ...parts, chain: parts.chain.map((one) => resigned(one, entities)) })),
  })),
  'skips the signature of the status list': withQuestion((bundle, _, entities) => ({
    bundle: rewrite(bundle, (parts) => ({
      ...parts,
      status: parts.status === undefined ? undefined : resigned(parts.status, entities),
    })),
  })),
  'takes JSON in any spelling': withQuestion((bundle, _, entities) => ({
    bundle: rewrite(bundle, (parts) => ({ ...parts, badge: resigned(parts.badge, entities, true) })),
  })),
  'skips the status': withQuestion((bundle, { now }, entities) => ({
    bundle: rewrite(bundle, (parts) => ({ ...parts, status: goodList(parts.badge, now, entities) ?? parts.status })),
  })),
  'skips the page': withQuestion((_, context) => ({ context: { ...context, page: null } })),
  'has a clock that stands still': withQuestion((_, context) => ({ context: { ...context, now: NOW } })),
  'is late by a second': withQuestion((_, context) => ({ context: { ...context, now: context.now - 1 } })),
  'is early by a second': withQuestion((_, context) => ({ context: { ...context, now: context.now + 1 } })),
  'trusts every root': withTrust((_, { signingKeys }) => ({
    anchors: [...signingKeys.values()].filter(({ name }) => /root/i.test(name)).map(({ key }) => key.kid),
  })),
  'forgets what is revoked': withTrust(() => ({ revoked: [] })),
  'always allows this machine': withTrust(() => ({ allowLocalhost: true })),
  'remembers verdicts by the badge': (make) => (trust) => {
    const judge = make(trust)
    const judgements = new Map<unknown, Promise<Judgement>>()
    return {
      judge(bundle, context) {
        const badge = badgeOf(bundle)
        const judgement = judgements.get(badge) ?? judge.judge(bundle, context)
        if (badge !== undefined) judgements.set(badge, judgement)
        return judgement
      },
    }
  },
  'forgets the newest list': (make) => (trust) => ({ judge: (bundle, context) => make(trust).judge(bundle, context) }),
  'throws at a lone surrogate': withJudgement((judgement) => {
    const { verdict } = judgement
    if (verdict.state !== 'verified' && verdict.reason === 'JSON_LONE_SURROGATE') throw new RangeError('surrogate')
    return judgement
  }),
  'calls a missing list invalid': withJudgement((judgement) =>
    'reason' in judgement.verdict && judgement.verdict.reason === 'STATUS_MISSING'
      ? withVerdict(judgement, { state: 'invalid' })
      : judgement,
  ),
  'would not try again': withJudgement((judgement) =>
    judgement.verdict.state === 'unavailable' ? withVerdict(judgement, { retryable: false }) : judgement,
  ),
  'takes probationary members for full ones': withJudgement((judgement) =>
    judgement.verdict.state === 'verified' ? withVerdict(judgement, { membership: 'full' }) : judgement,
  ),
  'shows the shop of a refused badge': withJudgement((judgement) =>
    judgement.verdict.state === 'inactive' ? withVerdict(judgement, { shop: { name: 'x', urls: [] } }) : judgement,
  ),
  'refuses what is not fresh': withJudgement((judgement) =>
    judgement.verdict.state === 'verified' && !judgement.verdict.fresh
      ? ({
          ...judgement,
          verdict: { state: 'unavailable', step: 'status', reason: 'STATUS_EXPIRED', retryable: true },
        } as Judgement)
      : judgement,
  ),
  'gives the address of a list too early': withJudgement((judgement) =>
    judgement.verdict.state === 'invalid' && judgement.verdict.step === 'claims'
      ? { ...judgement, proven: { ...judgement.proven, statusUri: 'https://evil.example/' } }
      : judgement,
  ),
}
