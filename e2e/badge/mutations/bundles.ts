import type { Corpus, Parts } from './corpus.ts'
import type { Random } from './random.ts'
import { changeClaims, damageText } from './tokens.ts'
import { anyValue } from './values.ts'

const PARTS = ['badge', 'chain', 'status'] as const

/** Parts of two genuine bundles mixed, repeated or left out. */
export function mixedBundle(random: Random, corpus: Corpus): Parts {
  const { below, pick } = random
  const [one, two] = [corpus.good(), corpus.other()]
  const chain = one.chain as string[]
  pick<() => void>([
    () => (one.badge = two.badge),
    () => (one.chain = two.chain),
    () => (one.chain = [...chain].reverse()),
    () => (one.chain = [...chain, ...chain]),
    () => (one.chain = chain.filter((_, at) => at !== below(chain.length))),
    () => (one.chain = chain.map((token, at) => (at === below(chain.length) ? pick(two.chain as string[]) : token))),
    () => (one.chain = []),
    () => void Reflect.deleteProperty(one, pick(['v', 'badge', 'chain'])),
    () => (one.v = pick([0, 2, '1', true, null])),
    () => (one.status = pick([two.badge, chain[0], '', null])),
    () => (one.badge = pick([chain[0], one.status, `${String(one.badge)}~`, `${String(one.badge)}WyJhIl0~`])),
    () => (one[pick(PARTS)] = anyValue(random, corpus)),
  ])()
  return one
}

/** A genuine bundle with one token changed. */
export function bundleWithChangedToken(random: Random, { good, other }: Corpus): Parts {
  const one = random.next() < 0.85 ? good() : other()
  const change = random.next() < 0.5 ? damageText : changeClaims
  const part = random.pick(PARTS)
  const chain = one.chain as string[]
  const at = random.below(chain.length)
  if (part === 'chain') one.chain = chain.map((token, i) => (i === at ? change(token, random) : token))
  else one[part] = change(String(one[part]).replace(/~$/, ''), random) + (part === 'badge' ? '~' : '')
  return one
}
