import { DAY, NOW } from '@liangpai/world'
import type { Corpus } from '../corpus.ts'
import { LINE_NAMES } from '../entities.ts'
import type { Plan } from '../plan.ts'
import type { Random } from '../random.ts'
import { type Place, placesOf, statementPlacesOf } from '../templates.ts'
import type { Token, TokenSpec } from '../token.ts'
import { TRUST_NAMES } from '../trust.ts'
import { mutateClock } from './clock.ts'
import { mutateShape } from './shape.ts'

const TIMES = [NOW, NOW - DAY, NOW + 300, NOW + DAY, NOW + 7 * DAY, NOW + 99 * DAY, NOW + 300 * DAY]
/** Of a hundred mutated tokens, how many are signed for the run; the pool has the others. */
const FRESH = 15

/** Makes one change to a plan; `share`, from 12 to 99, says of which kind. */
export function mutatePlan(random: Random, plan: Plan, corpus: Corpus, share: number): void {
  if (share < 37) plan.badge = mutatedToken(random, plan, corpus, 'badge')
  else if (share < 57) plan.chain = withMutatedStatement(random, plan, corpus)
  else if (share < 73) plan.status = mutatedToken(random, plan, corpus, 'status')
  else if (share < 78) plan.chain = rearrangedChain(random, plan.chain, corpus)
  else if (share < 82) takeFromAnotherLine(random, plan, corpus)
  else if (share < 88) plan.shape = [...plan.shape, mutateShape(random)]
  else if (share < 94) plan.now = mutateClock(random, [...TIMES, ...timesOf(plan)])
  else if (share < 96) plan.trust = random.pick(TRUST_NAMES)
  else rotateKeys(random, plan, corpus)
}

function mutatedToken(random: Random, plan: Plan, { mutator, make, pool }: Corpus, place: Place): Token {
  if (!random.percent(FRESH)) return pool.mutated(random, plan.line, place)
  plan.isFreshlySigned = true
  return make(mutator.any(random, plan.line, place))
}

function withMutatedStatement(random: Random, plan: Plan, corpus: Corpus): Token[] {
  const at = random.below(plan.chain.length || 1)
  const place = at % statementPlacesOf(corpus.entities, plan.line).length
  return plan.chain.toSpliced(at, 1, mutatedToken(random, plan, corpus, place))
}

function rotateKeys(random: Random, plan: Plan, corpus: Corpus): void {
  const { line, tokens, trust, chain = corpus.chainOf(line) } = corpus.pool.rotation(random)
  Object.assign(plan, { line, trust })
  plan.badge = corpus.unchanged(line, 'badge')
  plan.status = corpus.unchanged(line, 'status')
  plan.chain = [...chain]
  for (const [place, token] of tokens) {
    if (place === 'badge' || place === 'status') plan[place] = token
    else plan.chain = plan.chain.with(place, token)
  }
}

/** A statement left out, doubled, moved, or taken from another line. */
function rearrangedChain(random: Random, chain: readonly Token[], { unchanged, entities }: Corpus): Token[] {
  const at = random.below(chain.length + 1)
  const line = random.pick(LINE_NAMES)
  const foreign = () => unchanged(line, random.pick(placesOf(entities, line)))
  switch (random.below(8)) {
    case 0:
      return chain.toSpliced(at, 1)
    case 1:
      return chain.toSpliced(at, 0, ...chain.slice(at, at + 1))
    case 2:
      return chain.toReversed()
    case 3:
      return chain.toSpliced(at, 0, foreign())
    case 4:
      return chain.toSpliced(at, 1, foreign())
    case 5:
      return [...chain.slice(at), ...chain.slice(0, at)]
    case 6:
      return random.percent(30) ? [] : chain.slice(0, at)
    default:
      return random.percent(30)
        ? [...chain, ...chain, ...chain]
        : chain.toSpliced(at, 2, ...chain.slice(at, at + 2).reverse())
  }
}

/** Exchanges a part of the bundle for that of another line, or for another part. */
function takeFromAnotherLine(random: Random, plan: Plan, corpus: Corpus): void {
  const line = random.pick(LINE_NAMES)
  switch (random.below(5)) {
    case 0:
      plan.badge = corpus.unchanged(line, 'badge')
      break
    case 1:
      plan.chain = corpus.chainOf(line)
      break
    case 2:
      plan.status = corpus.unchanged(line, 'status')
      break
    case 3:
      plan.status = random.pick([plan.badge, undefined, ...plan.chain])
      break
    default:
      plan.badge = random.pick([plan.status ?? plan.badge, ...plan.chain])
  }
}

/** The times that edits of a plan's tokens set. */
const timesOf = ({ badge, chain, status }: Plan): number[] =>
  [badge, ...chain, ...(status ? [status] : [])].flatMap(({ spec }) => timesIn(spec))

const timesIn = ({ edits }: TokenSpec): number[] =>
  edits.flatMap((edit) => {
    const isTime = edit.do === 'set' && edit.at.length === 1 && ['iat', 'exp', 'nbf'].includes(String(edit.at[0]))
    return isTime && typeof edit.to === 'number' && Number.isSafeInteger(edit.to) ? [edit.to] : []
  })
