import { baseName, NOW, type Place } from './bases.ts'
import type { Cast } from './cast.ts'
import type { Dice } from './dice.ts'
import type { Forge } from './forge.ts'
import type { Bases, Maker, Piece, Spec } from './piece.ts'
import { memberAt } from './edit.ts'
import { placesOf, type Pool } from './pool.ts'
import type { Shape } from './shape.ts'
import { strikeClock } from './strike/clock.ts'
import { goodPage, type Page, strikePage } from './strike/page.ts'
import { strikeShape } from './strike/shape.ts'
import { trustOfLine } from './trust.ts'

/** One run as data: which tokens, how they are put together, and what the judge is asked. */
export type Plan = {
  line: string
  trust: string
  badge: Piece
  chain: Piece[]
  status: Piece | undefined
  shape: Shape[]
  page: Page
  now: number
  /** Whether a token was signed for this run alone. */
  anew: boolean
  /** Whether the new verifier is asked twice. */
  again: boolean
}

/** All that runs are drawn from. */
export type Stock = {
  cast: Cast
  bases: Bases
  forge: Forge
  make: Maker
  pool: Pool
  plain: ReadonlyMap<string, Piece>
}

const LINES = [
  ...Array<string>(18).fill('branch'),
  ...Array<string>(16).fill('office'),
  ...Array<string>(3).fill('sibling'),
  ...Array<string>(2).fill('strange'),
  ...Array<string>(2).fill('local'),
  'long',
]
const DAY = 86_400
const TIMES = [NOW, NOW - DAY, NOW + 300, NOW + DAY, NOW + 7 * DAY, NOW + 99 * DAY, NOW + 300 * DAY]
const FRESH = 15

export function drawPlan(dice: Dice, stock: Stock): Plan {
  const line = dice.pick(LINES)
  const piece = (place: Place) => stock.plain.get(baseName(line, place)) as Piece
  const plan: Plan = {
    line,
    trust: line === 'local' && dice.percent(20) ? 'remote' : trustOfLine(line),
    badge: dice.percent(60) ? stock.pool.good(dice, line) : piece('badge'),
    chain: placesOf(stock.cast, line).slice(2).map(piece),
    status: piece('status'),
    shape: dice.percent(40) ? [{ do: 'text' }] : [],
    page: { is: null },
    now: NOW,
    anew: false,
    again: dice.percent(12),
  }
  const strikes = dice.pick([0, 1, 1, 1, 1, 2, 2, 3])
  let pageStruck = false
  for (let i = 0; i < strikes; i++) {
    const share = dice.below(100)
    if (share < 12) pageStruck = true
    else strike(dice, plan, stock, share)
  }
  const shop = shopOf(plan.badge)
  plan.page = (pageStruck ? strikePage : goodPage)(dice, shop.urls, shop.listing)
  return plan
}

/** One change of a plan, by its share of a hundred. */
function strike(dice: Dice, plan: Plan, stock: Stock, share: number): void {
  if (share < 37) plan.badge = spoiled(dice, plan, stock, 'badge')
  else if (share < 57) {
    const at = dice.below(plan.chain.length || 1)
    plan.chain = plan.chain.toSpliced(
      at,
      1,
      spoiled(dice, plan, stock, at % placesOf(stock.cast, plan.line).slice(2).length),
    )
  } else if (share < 73) plan.status = spoiled(dice, plan, stock, 'status')
  else if (share < 78) plan.chain = splicedChain(dice, plan.chain, stock)
  else if (share < 82) swap(dice, plan, stock)
  else if (share < 88) plan.shape = [...plan.shape, strikeShape(dice)]
  else if (share < 94) plan.now = strikeClock(dice, [...TIMES, ...timesOf(plan)])
  else if (share < 96)
    plan.trust = dice.pick(['plain', 'both', 'rolled', 'spare', 'revoked', 'strange', 'local', 'remote'])
  else rotate(dice, plan, stock)
}

function spoiled(dice: Dice, plan: Plan, { forge, make, pool }: Stock, place: Place): Piece {
  if (!dice.percent(FRESH)) return pool.spoiled(dice, plan.line, place)
  plan.anew = true
  return make(forge.spoil(dice, plan.line, place))
}

function rotate(dice: Dice, plan: Plan, stock: Stock): void {
  const { line, pieces, trust, chain } = stock.pool.rotation(dice)
  const piece = (place: Place) => stock.plain.get(baseName(line, place)) as Piece
  Object.assign(plan, { line, trust, badge: piece('badge'), status: piece('status') })
  plan.chain = [...(chain ?? placesOf(stock.cast, line).slice(2).map(piece))]
  for (const [place, made] of pieces) {
    if (place === 'badge' || place === 'status') plan[place] = made
    else plan.chain = plan.chain.with(place, made)
  }
}

/** A statement left out, doubled, moved, or taken from another line. */
function splicedChain(dice: Dice, chain: readonly Piece[], { plain, cast }: Stock): Piece[] {
  const at = dice.below(chain.length + 1)
  const line = dice.pick(Object.keys(cast.lines))
  const foreign = () => plain.get(dice.pick(placesOf(cast, line).map((place) => baseName(line, place)))) as Piece
  switch (dice.below(8)) {
    case 0:
      return chain.toSpliced(at, 1)
    case 1:
      return chain.toSpliced(at, 0, ...chain.slice(at, at + 1))
    case 2:
      return [...chain].reverse()
    case 3:
      return chain.toSpliced(at, 0, foreign())
    case 4:
      return chain.toSpliced(at, 1, foreign())
    case 5:
      return [...chain.slice(at), ...chain.slice(0, at)]
    case 6:
      return dice.percent(30) ? [] : chain.slice(0, at)
    default:
      return dice.percent(30)
        ? [...chain, ...chain, ...chain]
        : chain.toSpliced(at, 2, ...chain.slice(at, at + 2).reverse())
  }
}

/** Parts of the bundle of another line. */
function swap(dice: Dice, plan: Plan, { plain, cast }: Stock): void {
  const line = dice.pick(Object.keys(cast.lines))
  const piece = (place: Place) => plain.get(baseName(line, place)) as Piece
  switch (dice.below(5)) {
    case 0:
      plan.badge = piece('badge')
      break
    case 1:
      plan.chain = placesOf(cast, line).slice(2).map(piece)
      break
    case 2:
      plan.status = piece('status')
      break
    case 3:
      plan.status = dice.pick([plan.badge, undefined, ...plan.chain])
      break
    default:
      plan.badge = dice.pick([plan.status ?? plan.badge, ...plan.chain])
  }
}

/** What the edits of a badge say of its shop; the page need only be near. */
function shopOf({ spec }: Piece): { urls: string[]; listing: { host: string; id: string } | undefined } {
  const found = { urls: ['https://heyu-tea.example/'], listing: { host: 'market.example', id: '4711' } } as ReturnType<
    typeof shopOf
  >
  for (const edit of spec.edits) {
    if (edit.do !== 'set' || edit.in !== 'payload' || edit.at[0] !== 'shop' || edit.at.length !== 2) continue
    const { to } = edit
    if (edit.at[1] === 'urls') found.urls = Array.isArray(to) ? to.filter((url) => typeof url === 'string') : []
    if (edit.at[1] === 'listing')
      found.listing = typeof memberAt(to, ['id']) === 'string' ? (to as { host: string; id: string }) : undefined
  }
  return found
}

const timesIn = ({ edits }: Spec) =>
  edits.flatMap((edit) => {
    const isTime = edit.do === 'set' && edit.at.length === 1 && ['iat', 'exp', 'nbf'].includes(String(edit.at[0]))
    return isTime && Number.isSafeInteger(edit.to) ? [edit.to as number] : []
  })

/** The times that a plan's tokens were given. */
const timesOf = ({ badge, chain, status }: Plan) =>
  [badge, ...chain, ...(status ? [status] : [])].flatMap(({ spec }) => timesIn(spec))
