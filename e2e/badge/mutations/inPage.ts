// Runs in the page: sets mutated bundles on real elements and notes what they show.
import { bundleWithChangedToken, mixedBundle } from './bundles.ts'
import { type Bundles, type Corpus, createCorpus, type Parts } from './corpus.ts'
import { createRandom, type Random } from './random.ts'
import { damageText } from './tokens.ts'
import { anyValue, hostileObject } from './values.ts'

export type MutationRun = { bundles: Bundles; seed: number; count: number }
export type MutationReport = {
  tried: number
  states: { [state: string]: number }
  /** Descriptions of what was shown as verified, and of what got no answer. */
  verified: string[]
  unanswered: string[]
}

type Badge = HTMLElement & { bundle: unknown; verdict: { state: string } | null }

/** Sets `count` bundles on elements of the page, 24 at a time. */
export async function runMutations({ bundles, seed, count }: MutationRun): Promise<MutationReport> {
  const random = createRandom(seed)
  const corpus = createCorpus(bundles, random)
  const report: MutationReport = { tried: 0, states: {}, verified: [], unanswered: [] }
  const badges = Array.from({ length: 24 }, () => document.createElement('liangpai-badge') as unknown as Badge)
  document.body.append(...badges)
  await Promise.all(
    badges.map(async (badge) => {
      while (report.tried < count && (await tryOne(badge, mutated(random, corpus, bundles), corpus, report)));
    }),
  )
  return report
}

/** A mutated bundle, as object or text. One whose parts are those of the good one is right to verify, so another is made. */
function mutated(random: Random, corpus: Corpus, bundles: Bundles): unknown {
  const changed = () => bundleWithChangedToken(random, corpus)
  const mutation = random.pick<() => unknown>([
    () => anyValue(random, corpus),
    () => mixedBundle(random, corpus),
    changed,
    changed,
    changed,
    corpus.other,
    () => damageText(bundles.good, random),
    () => new Unread(hostileObject(random, corpus)),
  ])()
  if (mutation instanceof Unread) return mutation.value
  try {
    const parts = (typeof mutation === 'string' ? JSON.parse(mutation) : mutation) as Parts
    if (signedText(parts) === signedText(corpus.good())) return mutated(random, corpus, bundles)
    return typeof mutation === 'object' && random.next() < 0.3 ? JSON.stringify(mutation) : mutation
  } catch {
    return mutation
  }
}

/** A value that nobody but the element may read. */
class Unread {
  readonly value: unknown
  constructor(value: unknown) {
    this.value = value
  }
}

const signedText = ({ v, badge, chain, status }: Parts) => JSON.stringify([v, badge, chain, status])

/** Sets one bundle and waits for the end of its judgement; `false` if there is none. */
async function tryOne(badge: Badge, bundle: unknown, corpus: Corpus, report: MutationReport): Promise<boolean> {
  report.tried++
  if (Object.is(badge.bundle, bundle)) return true
  const ended = new Promise<true>((ok) => badge.addEventListener('liangpai-loadend', () => ok(true), { once: true }))
  const timeout = new Promise<false>((ok) => setTimeout(ok, 10_000, false))
  badge.bundle = bundle
  if (!(await Promise.race([ended, timeout]))) {
    report.unanswered.push(describe(bundle, corpus))
    return false
  }
  const { state } = badge.verdict ?? { state: 'none' }
  report.states[state] = (report.states[state] ?? 0) + 1
  const text = badge.shadowRoot?.textContent ?? ''
  if (state === 'verified' || /党员|已核验/.test(text)) report.verified.push(describe(bundle, corpus))
  return true
}

function describe(bundle: unknown, corpus: Corpus): string {
  try {
    const [parts, good] = [(typeof bundle === 'string' ? JSON.parse(bundle) : bundle) as Parts, corpus.good()]
    const same = Object.keys(good).filter((name) => JSON.stringify(parts[name]) === JSON.stringify(good[name]))
    return `${typeof bundle}, as good in ${same.join()}`
  } catch (error) {
    return `${typeof bundle}: ${String(error)}`
  }
}

Object.assign(window, { runMutations })
