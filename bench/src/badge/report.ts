import { factor, kilobytes, milliseconds } from '../format.ts'
import { atMost, below, type Figure, figureTable, type Report } from '../report.ts'
import type { Spread } from '../statistics.ts'
import { type BadgeFigures, measureBadge } from './measure.ts'

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
  const { browser, visits, weights, parts, visitors, inHand } = figures
  return [
    `${browser}, ${visits} cold visits of each kind, medians (p25–p75).`,
    [
      ['File', 'Raw', 'gzip', 'brotli'],
      ...weights.map(({ name, raw, gzip, brotli }) => [name, kilobytes(raw), kilobytes(gzip), kilobytes(brotli)]),
      ...RIVALS,
    ],
    [['Part of the badge file', 'Raw'], ...parts.map(({ name, raw }) => [name, kilobytes(raw)])],
    [
      ['Visitor', 'Script there to verdict', 'Page asked for to verdict', 'Longest task', '… of processor'],
      ...visitors.map(({ visitor, fromScript, fromPage, longestTask, busiestTask }) => [
        visitor,
        range(fromScript),
        range(fromPage),
        milliseconds(longestTask),
        milliseconds(busiestTask),
      ]),
    ],
    figureTable(figuresOf(figures)),
    `Bundle in hand to verdict, five signatures: the first of a page ${range(inHand.first)}, those after it ${range(inHand.later)}; one subtle.verify: ${milliseconds(inHand.verify)}.`,
  ]
}

function figuresOf({ weights: [badge], visitors, inHand }: BadgeFigures): Figure[] {
  const { brotli = 0, gzip = 0 } = badge ?? {}
  const [fast] = visitors
  const { requests = 0, shift = 1 } = fast ?? {}
  return [
    { name: 'badge file, brotli', value: kilobytes(brotli), aim: atMost(brotli, 20_500, '20.5 kB') },
    { name: 'badge file, gzip', value: kilobytes(gzip), aim: atMost(gzip, 23_500, '23.5 kB') },
    {
      name: 'bundle in hand to verdict, of one subtle.verify',
      value: factor(inHand.ratio),
      aim: atMost(inHand.ratio, 15, '15 ×'),
    },
    ...visitors
      .filter(({ visitor }) => visitor.endsWith('slower'))
      .map(({ visitor, longestTask }) => ({
        name: `longest task, ${visitor}`,
        value: milliseconds(longestTask),
        aim: below(longestTask, 50, '50 ms'),
      })),
    { name: 'requests after the script', value: String(requests), aim: atMost(requests, 1, '1') },
    { name: 'layout shift', value: String(shift), aim: atMost(shift, 0, '0') },
  ]
}
