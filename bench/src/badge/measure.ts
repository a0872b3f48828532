import { chromium } from 'playwright'
import { CHROMIUM_FLAGS, ensureChromium } from '../../../scripts/browser.mjs'
import { median, spread, type Spread } from '../statistics.ts'
import { type Part, partsOf, type Weight, weights } from './bytes.ts'
import { serveShop } from './shopServer.ts'
import { type InHand, judgeInHand, VISITORS, visit, type Visit } from './visit.ts'

/** Visits under one condition; times in milliseconds. */
export type VisitorFigures = {
  visitor: string
  longestTask: number
  busiestTask: number
  shift: number
  requests: number
} & {
  [time in 'fromScript' | 'fromPage']: Spread
}

/** Everything measured of the badge file. */
export type BadgeFigures = {
  browser: string
  visits: number
  weights: Weight[]
  parts: Part[]
  visitors: VisitorFigures[]
  /** The first badge of a page, and those after it; `ratio` is of these over one `subtle.verify`. */
  inHand: { first: Spread; later: Spread; verify: number; ratio: number }
}

/** Weighs the badge file, and opens a page with it, cold, in turns under each condition. */
export async function measureBadge(visits: number): Promise<BadgeFigures> {
  const shop = await serveShop()
  const found = await ensureChromium()
  const browser = await chromium.launch({ args: CHROMIUM_FLAGS, ...(found && { executablePath: found.path }) })
  const measured = VISITORS.map((visitor) => ({ visitor, visits: [] as Visit[] }))
  const inHand: InHand[] = []
  for (let round = 0; round < visits; round++) {
    for (const one of measured) one.visits.push(await visit(browser, shop, one.visitor))
    inHand.push(await judgeInHand(browser, shop))
  }
  const version = browser.version()
  await browser.close()
  shop.close()
  return {
    browser: `Chromium ${version}`,
    visits,
    weights: await weights(),
    parts: partsOf(),
    visitors: measured.map((one) => visitorFigures(one.visitor.name, one.visits)),
    inHand: inHandOf(inHand),
  }
}

function visitorFigures(visitor: string, visits: readonly Visit[]): VisitorFigures {
  const all = (member: keyof Visit) => visits.map((one) => one[member])
  return {
    visitor,
    fromScript: spread(all('fromScript')),
    fromPage: spread(all('fromPage')),
    longestTask: median(all('longestTask')),
    busiestTask: median(all('busiestTask')),
    shift: Math.max(...all('shift')),
    requests: Math.max(...all('requests')),
  }
}

function inHandOf(judged: readonly InHand[]): BadgeFigures['inHand'] {
  const later = judged.map(({ verdicts }) => median(verdicts.slice(1)))
  return {
    first: spread(judged.map(({ verdicts: [first = 0] }) => first)),
    later: spread(later),
    verify: median(judged.map(({ verify }) => verify)),
    ratio: median(judged.map(({ verify }, at) => (later[at] ?? 0) / verify)),
  }
}
