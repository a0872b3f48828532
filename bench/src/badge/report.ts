import { bytes, factor, kilobytes, milliseconds, ratio } from '../format.ts'
import { atMost, below, type Figure, figureTable, type Report } from '../report.ts'
import type { Spread } from '../statistics.ts'
import { type BadgeFigures, measureBadge, type TransferFigures } from './measure.ts'
import type { Variant } from './registry.ts'

/** The badge file in a real browser: its bytes, and the time to a verdict. */
export async function benchBadge(visits: number): Promise<Report> {
  const figures = await measureBadge(visits)
  return { sections: sectionsOf(figures), data: figures }
}

/** Sizes that the nearest rivals state (DESIGN 7). */
const RIVALS = [
  ['identinet/check (stated)', '', '108 kB', ''],
  ['c2pa-wc (stated)', '', '110 kB', ''],
  ['blockcerts-verifier (stated)', '', '789 kB', ''],
]

const range = ({ p25, median, p75 }: Spread) => `${milliseconds(median)} (${p25.toFixed(0)}–${p75.toFixed(0)})`

function sectionsOf(figures: BadgeFigures): Report['sections'] {
  const { browser, visits, weights, parts, transfers, visitors, inHand } = figures
  return [
    `${browser}, ${visits} cold visits of each kind, medians (p25–p75).`,
    [
      ['File', 'Raw', 'gzip', 'brotli'],
      ...weights.map(({ name, raw, gzip, brotli }) => [name, kilobytes(raw), kilobytes(gzip), kilobytes(brotli)]),
      ...RIVALS,
    ],
    [['Part of the badge file', 'Raw'], ...parts.map(({ name, raw }) => [name, kilobytes(raw)])],
    transferTable(transfers),
    [
      ['Badge', 'Visitor', 'Navigation to verdict', 'Nothing compressed', 'Ratio'],
      ...visitors.map(({ variant, visitor, fromPage, uncompressed, ratio: ofBefore }) => [
        variant,
        visitor,
        range(fromPage),
        range(uncompressed),
        ratio(ofBefore),
      ]),
    ],
    [
      ['Badge', 'Visitor', 'Script there to verdict', 'Longest task', '… of processor'],
      ...visitors.map(({ variant, visitor, fromScript, longestTask, busiestTask }) => [
        variant,
        visitor,
        range(fromScript),
        milliseconds(longestTask),
        milliseconds(busiestTask),
      ]),
    ],
    figureTable(figuresOf(figures)),
    `Bundle in hand to verdict, five signatures: the first of a page ${range(inHand.first)}, those after it ${range(inHand.later)}; one subtle.verify: ${milliseconds(inHand.verify)}.`,
  ]
}

/** The answers of one visit; a code and a hash in a path are this run's own. */
const transferTable = (transfers: readonly TransferFigures[]): string[][] => [
  ['Answer of the registry', 'Body', 'With its head', 'Nothing compressed'],
  ...transfers.map(({ path, coding, body, bytes: sent, uncompressed }) => [
    path.replace(/-[0-9a-f]{8}(?=\.js)/, '-{hash}').replace(/(?<=^\/badges\/)\w+/, '{code}'),
    `${bytes(body)} (${coding})`,
    bytes(sent),
    bytes(uncompressed),
  ]),
]

/** Of the time with nothing compressed, on Slow 3G with a slowed processor. */
const RATIO_AIMS: Record<Variant, number> = { chip: 0.55, card: 0.6 }

function figuresOf(figures: BadgeFigures): Figure[] {
  const { transfers, visitors, inHand } = figures
  const sent = transfers.find(({ path }) => path.startsWith('/badge/'))?.body ?? Number.NaN
  const gzip = figures.weights[0]?.gzip ?? Number.NaN
  return [
    {
      name: 'badge file as it travels, brotli',
      value: kilobytes(sent),
      aim: atMost(sent, 20_500, '20.5 kB'),
    },
    { name: 'badge file, gzip', value: kilobytes(gzip), aim: atMost(gzip, 23_500, '23.5 kB') },
    ...visitors
      .filter(({ visitor }) => visitor.startsWith('Slow 3G'))
      .map(({ variant, visitor, ratio: ofBefore }) => ({
        name: `${variant}, navigation to verdict, ${visitor}, of the time with nothing compressed`,
        value: ratio(ofBefore),
        aim: atMost(ofBefore, RATIO_AIMS[variant], ratio(RATIO_AIMS[variant])),
      })),
    {
      name: 'bundle in hand to verdict, of one subtle.verify',
      value: factor(inHand.ratio),
      aim: atMost(inHand.ratio, 15, '15 ×'),
    },
    ...visitors
      .filter(({ visitor }) => visitor.endsWith('slower'))
      .map(({ variant, visitor, longestTask }) => ({
        name: `longest task, ${variant}, ${visitor}`,
        value: milliseconds(longestTask),
        aim: below(longestTask, 50, '50 ms'),
      })),
    atMostOf(
      'requests after the script',
      visitors.map(({ requests }) => requests),
      1,
    ),
    atMostOf(
      'layout shift',
      visitors.map(({ shift }) => shift),
      0,
    ),
  ]
}

function atMostOf(name: string, values: readonly number[], limit: number): Figure {
  const most = Math.max(...values)
  return { name, value: String(most), aim: atMost(most, limit, String(limit)) }
}
