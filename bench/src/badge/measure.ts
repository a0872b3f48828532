import { chromium } from 'playwright'
import { CHROMIUM_FLAGS, ensureChromium } from '../../../scripts/browser.mjs'
import { shuffled } from '../interleave.ts'
import { median, pairedRatio, spread, type Spread } from '../statistics.ts'
import { type Part, partsOf, type Weight, weights } from './bytes.ts'
import { type InHand, judgeInHand } from './inHand.ts'
import { type Variant, VARIANTS } from './registry.ts'
import { serveShop } from './shopServer.ts'
import type { Transfer } from './transfer.ts'
import { VISITORS, visit, type Visit, type VisitOptions } from './visit.ts'

/** Visits of one variant under one condition; times in milliseconds. */
export type VisitorFigures = {
  variant: Variant
  visitor: string
  fromScript: Spread
  fromPage: Spread
  /** The same page and file with nothing compressed, and compressed over that, round by round. */
  uncompressed: Spread
  ratio: number
  longestTask: number
  busiestTask: number
  shift: number
  requests: number
}

/** One answer of the registry, and all of its bytes where nothing is compressed. */
export type TransferFigures = Transfer & { uncompressed: number }

/** Everything measured of the badge file. */
export type BadgeFigures = {
  browser: string
  visits: number
  weights: Weight[]
  parts: Part[]
  transfers: TransferFigures[]
  visitors: VisitorFigures[]
  /** The first badge of a page, and those after it; `ratio` is of these over one `subtle.verify`. */
  inHand: { first: Spread; later: Spread; verify: number; ratio: number }
}

type Measured = VisitOptions & { visits: Visit[] }

const EVERY_VISIT: readonly VisitOptions[] = VISITORS.flatMap((visitor) =>
  VARIANTS.flatMap((variant) => [true, false].map((compressed) => ({ visitor, variant, compressed }))),
)

/** Weighs the badge file, and opens pages with it, cold, in turns under each condition. */
export async function measureBadge(visits: number): Promise<BadgeFigures> {
  const shop = await serveShop()
  const executable = await ensureChromium()
  const browser = await chromium.launch({
    args: CHROMIUM_FLAGS,
    ...(executable && { executablePath: executable.path }),
  })
  const measured: Measured[] = EVERY_VISIT.map((options) => ({ ...options, visits: [] }))
  const inHand: InHand[] = []
  for (let round = 0; round < visits; round++) {
    for (const one of shuffled(measured)) one.visits.push(await visit(browser, shop, one))
    inHand.push(await judgeInHand(browser, shop))
  }
  const version = browser.version()
  await browser.close()
  await shop.close()
  return {
    browser: `Chromium ${version}`,
    visits,
    weights: await weights(),
    parts: partsOf(),
    transfers: transferFigures(measured),
    visitors: measured
      .filter(({ compressed }) => compressed)
      .map((one) => visitorFigures(one, uncompressedOf(measured, one))),
    inHand: inHandOf(inHand),
  }
}

/** The same visits with nothing compressed. */
function uncompressedOf(measured: readonly Measured[], { variant, visitor }: VisitOptions): Measured {
  const other = measured.find((one) => !one.compressed && one.variant === variant && one.visitor === visitor)
  if (!other) throw new Error('a condition was not measured')
  return other
}

function visitorFigures({ variant, visitor, visits }: Measured, before: Measured): VisitorFigures {
  const all = (member: Exclude<keyof Visit, 'transfers'>) => visits.map((one) => one[member])
  const uncompressed = before.visits.map(({ fromPage }) => fromPage)
  return {
    variant,
    visitor: visitor.name,
    fromScript: spread(all('fromScript')),
    fromPage: spread(all('fromPage')),
    uncompressed: spread(uncompressed),
    ratio: pairedRatio(all('fromPage'), uncompressed),
    longestTask: median(all('longestTask')),
    busiestTask: median(all('busiestTask')),
    shift: Math.max(...all('shift')),
    requests: Math.max(...visits.map(({ transfers }) => transfers.length)) - 1,
  }
}

function transferFigures([compressed, uncompressed]: readonly Measured[]): TransferFigures[] {
  const before = uncompressed?.visits[0]?.transfers ?? []
  const bytesBefore = ({ path }: Transfer) => before.find((one) => one.path === path)?.bytes ?? Number.NaN
  const transfers = compressed?.visits[0]?.transfers ?? []
  return transfers.map((one) => ({ ...one, uncompressed: bytesBefore(one) }))
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
