import { city, NOW } from '@liangpai/world'
import type { Corpus } from './corpus.ts'
import { memberAt } from './edit.ts'
import type { LineName } from './entities.ts'
import { goodPage, mutatePage } from './mutations/page.ts'
import { mutatePlan } from './mutations/plan.ts'
import type { Plan } from './plan.ts'
import type { Random } from './random.ts'
import type { Token } from './token.ts'
import { trustOfLine } from './trust.ts'

const repeat = (line: LineName, times: number): LineName[] => Array.from({ length: times }, () => line)
const LINES = [
  ...repeat('branch', 18),
  ...repeat('office', 16),
  ...repeat('sibling', 3),
  ...repeat('strange', 2),
  ...repeat('local', 2),
  ...repeat('long', 1),
]

/** Draws the plan of a run. */
export function drawPlan(random: Random, corpus: Corpus): Plan {
  const line = random.pick(LINES)
  const plan: Plan = {
    line,
    trust: line === 'local' && random.percent(20) ? 'remote' : trustOfLine(line),
    badge: random.percent(60) ? corpus.pool.good(random, line) : corpus.unchanged(line, 'badge'),
    chain: corpus.chainOf(line),
    status: corpus.unchanged(line, 'status'),
    shape: random.percent(40) ? [{ do: 'text' }] : [],
    page: { is: null },
    now: NOW,
    isFreshlySigned: false,
    judgeTwice: random.percent(12),
  }
  const mutations = random.pick([0, 1, 1, 1, 1, 2, 2, 3])
  let isPageMutated = false
  for (let i = 0; i < mutations; i++) {
    const share = random.below(100)
    if (share < 12) isPageMutated = true
    else mutatePlan(random, plan, corpus, share)
  }
  const { urls, listing } = shopIn(plan.badge)
  plan.page = (isPageMutated ? mutatePage : goodPage)(random, urls, listing)
  return plan
}

type ShopAddresses = { urls: string[]; listing: { host: string; id: string } | undefined }

const isListing = (value: unknown): value is { host: string; id: string } => typeof memberAt(value, ['id']) === 'string'

/** The addresses that a badge's edits set, or those of its template. Only a hint: the page need not match. */
function shopIn({ spec }: Token): ShopAddresses {
  const shop: ShopAddresses = { urls: city.shop.urls, listing: city.listing }
  for (const edit of spec.edits) {
    if (edit.do !== 'set' || edit.in !== 'payload' || edit.at[0] !== 'shop' || edit.at.length !== 2) continue
    const { to } = edit
    if (edit.at[1] === 'urls') shop.urls = Array.isArray(to) ? to.filter((url) => typeof url === 'string') : []
    if (edit.at[1] === 'listing') shop.listing = isListing(to) ? to : undefined
  }
  return shop
}
