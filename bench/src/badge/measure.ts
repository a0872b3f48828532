import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright'
import { CHROMIUM_FLAGS, ensureChromium } from '../../../scripts/browser.mjs'
import { shuffled } from '../interleave.ts'
import { median, pairedRatio, spread, type Spread } from '../statistics.ts'
import { type Part, partsOf, type Weight, weights } from './bytes.ts'
import { type EngineVisits, visitEngines } from './engines.ts'
import { type InHand, judgeInHand } from './inHand.ts'
import { type Variant, VARIANTS } from './registry.ts'
import { type Crowd, CROWDS, serveShop, type ShopServer } from './shopServer.ts'
import { FIRST, LAST, type Step, STEPS } from './steps.ts'
import type { Transfer } from './transfer.ts'
import { LOOPBACK, SLOWED, SLOW_3G, visit, type Visit, type Visitor } from './visit.ts'

/** Visits of one variant at one step under one condition; times in milliseconds. */
export type StepFigures = {
  variant: Variant
  visitor: string
  step: string
  fromPage: Spread
  fromScript: Spread
  /** Over the first step, round by round. */
  ratio: number
  longestTask: number
  busiestTask: number
  shift: number
  transfers: Transfer[]
}

/** The processor's time on the page's thread, four times slower, in milliseconds, and what is beyond a page without a badge and one with one. */
export type CrowdFigures = { crowd: Crowd; processor: Spread; beyondNone: number; beyondOne: number }

/** Everything measured of the badge file. */
export type BadgeFigures = {
  browser: string
  visits: number
  /** The file that `--before` names. */
  before: string | undefined
  weights: Weight[]
  parts: Part[]
  steps: StepFigures[]
  crowds: CrowdFigures[]
  engines: { engine: string; variant: Variant; step: string; fromPage: Spread }[]
  /** The first badge of a page, and those after it; `ratio` is of these over one `subtle.verify`. */
  inHand: { first: Spread; later: Spread; verify: number; ratio: number }
}

type Place = { visitor: Visitor; variant: Variant; step: Step }
type Measured = Place & { visits: Visit[] }
type MeasuredCrowd = { crowd: Crowd; visits: Visit[] }

/** Each step where the network decides; the first and the last where it takes no time. */
const PLACES: readonly Place[] = VARIANTS.flatMap((variant) => [
  ...STEPS.map((step) => ({ visitor: SLOW_3G, variant, step })),
  ...[LOOPBACK, SLOWED].flatMap((visitor) => [FIRST, LAST].map((step) => ({ visitor, variant, step }))),
])

/** Weighs the badge file, and opens pages with it, cold, in turns under each condition. */
export async function measureBadge(visits: number, before?: string): Promise<BadgeFigures> {
  if (before !== undefined && !existsSync(before)) throw new Error(`there is no file ${before}`)
  const shop = await serveShop(before)
  const executable = await ensureChromium()
  const found = executable ? { executablePath: executable.path } : {}
  const browser = await chromium.launch({ args: CHROMIUM_FLAGS, ...found })
  const measured = await visitInTurns(browser, shop, visits)
  const version = browser.version()
  await browser.close()
  const engines = await visitEngines(shop, visits)
  await shop.close()
  return {
    browser: `Chromium ${version}`,
    visits,
    before,
    weights: await weights(before),
    parts: partsOf(),
    steps: measured.places.map((one) => stepFigures(one, firstOf(measured.places, one))),
    crowds: crowdFigures(measured.crowds),
    engines: engines.map(engineFigures),
    inHand: inHandOf(measured.inHand),
  }
}

async function visitInTurns(browser: Browser, shop: ShopServer, rounds: number) {
  const places: Measured[] = PLACES.map((place) => ({ ...place, visits: [] }))
  const crowds: MeasuredCrowd[] = CROWDS.map((crowd) => ({ crowd, visits: [] }))
  const inHand: InHand[] = []
  const registry = shop.registry.origin
  const visitPlace = async ({ visitor, variant, step: { compressed }, step, visits }: Measured) =>
    void visits.push(await visit(browser, { registry, url: shop.page(step, variant), compressed, visitor }))
  const visitCrowd = async ({ crowd, visits }: MeasuredCrowd) =>
    void visits.push(await visit(browser, { registry, url: shop.crowd(crowd), compressed: true, visitor: SLOWED }))
  const turns = [...places.map((one) => () => visitPlace(one)), ...crowds.map((one) => () => visitCrowd(one))]
  for (let round = 0; round < rounds; round++) {
    for (const turn of shuffled(turns)) await turn()
    inHand.push(await judgeInHand(browser, shop))
  }
  return { places, crowds, inHand }
}

/** The same visits at the first step. */
function firstOf(measured: readonly Measured[], { variant, visitor }: Place): Measured {
  const first = measured.find((one) => one.step === FIRST && one.variant === variant && one.visitor === visitor)
  if (!first) throw new Error('a condition was not measured')
  return first
}

function stepFigures({ variant, visitor, step, visits }: Measured, first: Measured): StepFigures {
  const all = (member: Exclude<keyof Visit, 'transfers'>) => visits.map((one) => one[member])
  const fromFirst = first.visits.map(({ fromPage }) => fromPage)
  return {
    variant,
    visitor: visitor.name,
    step: step.name,
    fromPage: spread(all('fromPage')),
    fromScript: spread(all('fromScript')),
    ratio: pairedRatio(all('fromPage'), fromFirst),
    longestTask: median(all('longestTask')),
    busiestTask: median(all('busiestTask')),
    shift: Math.max(...all('shift')),
    transfers: visits[0]?.transfers ?? [],
  }
}

function crowdFigures(crowds: readonly MeasuredCrowd[]): CrowdFigures[] {
  const processorOf = ({ visits }: MeasuredCrowd) => visits.map(({ processor }) => processor)
  const [none = [], one = []] = crowds.map(processorOf)
  return crowds.map((measured) => {
    const processor = processorOf(measured)
    const beyond = (base: readonly number[]) =>
      median(processor.map((time, round) => time - (base[round] ?? Number.NaN)))
    return {
      crowd: measured.crowd,
      processor: spread(processor),
      beyondNone: beyond(none),
      beyondOne: beyond(one),
    }
  })
}

const engineFigures = ({ engine, variant, step, fromPage }: EngineVisits) => ({
  engine,
  variant,
  step: step.name,
  fromPage: spread(fromPage),
})

function inHandOf(judged: readonly InHand[]): BadgeFigures['inHand'] {
  const later = judged.map(({ verdicts }) => median(verdicts.slice(1)))
  return {
    first: spread(judged.map(({ verdicts: [first = 0] }) => first)),
    later: spread(later),
    verify: median(judged.map(({ verify }) => verify)),
    ratio: median(judged.map(({ verify }, at) => (later[at] ?? 0) / verify)),
  }
}
