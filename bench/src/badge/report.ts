import { bytes, factor, kilobytes, milliseconds, ratio } from '../format.ts'
import { atMost, below, type Figure, figureTable, type Report } from '../report.ts'
import type { Spread } from '../statistics.ts'
import { type BadgeFigures, type CrowdFigures, measureBadge, type StepFigures } from './measure.ts'
import type { Variant } from './registry.ts'
import { FIRST, LAST } from './steps.ts'
import { SLOW_3G } from './visit.ts'

/** The badge file in real browsers: its bytes, and the time to a verdict. `before` names the file of another build. */
export async function benchBadge(visits: number, before?: string): Promise<Report> {
  const figures = await measureBadge(visits, before)
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
  const { browser, visits, before, weights, parts, steps, inHand } = figures
  const isFirst = before ? `the file ${before}` : "this build's own file, as --before names no other"
  return [
    `${browser}, ${visits} cold visits of each kind, medians (p25–p75). **Before** is ${isFirst}.`,
    [
      ['File', 'Raw', 'gzip', 'brotli'],
      ...weights.map(({ name, raw, gzip, brotli }) => [name, kilobytes(raw), kilobytes(gzip), kilobytes(brotli)]),
      ...RIVALS,
    ],
    [['Part of the badge file', 'Raw'], ...parts.map(({ name, raw }) => [name, kilobytes(raw)])],
    transferTable(steps),
    stepTable(steps),
    taskTable(steps),
    crowdTable(figures.crowds),
    engineTable(figures),
    figureTable(figuresOf(figures)),
    `Bundle in hand to verdict, five signatures: the first of a page ${range(inHand.first)}, those after it ${range(inHand.later)}; one subtle.verify: ${milliseconds(inHand.verify)}.`,
  ]
}

const isOnSlow3G = ({ visitor }: StepFigures) => visitor === SLOW_3G.name
const isLast = ({ step }: StepFigures) => step === LAST.name

/** The answers of one visit at each step; a code and a hash in a path are this run's own. */
const transferTable = (steps: readonly StepFigures[]): string[][] => [
  ['Step', 'Answer of the registry', 'Body', 'With its head'],
  ...steps
    .filter((one) => isOnSlow3G(one) && one.variant === 'chip')
    .flatMap(({ step, transfers }) =>
      transfers.map(({ path, coding, body, bytes: sent }) => [
        step,
        path.replace(/-[0-9a-f]{8}(?=\.js)/, '-{hash}').replace(/(?<=^\/badges\/)\w+/, '{code}'),
        `${bytes(body)} (${coding})`,
        bytes(sent),
      ]),
    ),
]

const stepTable = (steps: readonly StepFigures[]): string[][] => [
  ['Badge', 'Visitor', 'Step', 'Navigation to verdict', 'Ratio', 'Requests'],
  ...steps.map(({ variant, visitor, step, fromPage, ratio: ofFirst, transfers }) => [
    variant,
    visitor,
    step,
    range(fromPage),
    ratio(ofFirst),
    String(transfers.length),
  ]),
]

const taskTable = (steps: readonly StepFigures[]): string[][] => [
  ['Badge', 'Visitor', 'Step', 'Script there to verdict', 'Longest task', '… of processor', 'Layout shift'],
  ...steps
    .filter(({ step }) => step === FIRST.name || step === LAST.name)
    .map(({ variant, visitor, step, fromScript, longestTask, busiestTask, shift }) => [
      variant,
      visitor,
      step,
      range(fromScript),
      milliseconds(longestTask),
      milliseconds(busiestTask),
      String(shift),
    ]),
]

const crowdTable = (crowds: readonly CrowdFigures[]): string[][] => [
  ['Page, processor 4× slower', 'Processor since the script came', 'Beyond the file alone', 'Beyond one badge'],
  ...crowds.map(({ crowd, processor, beyondNone, beyondOne }) => [
    crowd,
    range(processor),
    milliseconds(beyondNone),
    milliseconds(beyondOne),
  ]),
]

const engineTable = ({ engines }: BadgeFigures): string[][] => [
  ['Engine, own speed, loopback', 'Badge', 'Step', 'Navigation to verdict'],
  ...engines.map(({ engine, variant, step, fromPage }) => [engine, variant, step, range(fromPage)]),
]

/** Of the time of the first step, on Slow 3G with a slowed processor. */
const RATIO_AIMS: Record<Variant, number> = { chip: 0.55, card: 0.6 }

function figuresOf({ steps, weights, crowds, inHand }: BadgeFigures): Figure[] {
  const last = steps.filter(isLast)
  const onSlow3G = last.filter(isOnSlow3G)
  const transfers = onSlow3G[0]?.transfers ?? []
  const sent = transfers.find(({ path }) => path.startsWith('/badge/'))?.body ?? Number.NaN
  const both = transfers.reduce((sum, { body }) => sum + body, 0)
  const gzip = weights[0]?.gzip ?? Number.NaN
  return [
    atMostKilobytes('badge file as it travels, brotli', sent, 20.5),
    atMostKilobytes('badge file, gzip', gzip, 23.5),
    atMostKilobytes('badge file and preloaded bundle as they travel', both, 23.5),
    ...onSlow3G.map(({ variant, visitor, ratio: ofFirst }) => ({
      name: `${variant}, navigation to verdict, ${visitor}, of the file before, uncompressed`,
      value: ratio(ofFirst),
      aim: atMost(ofFirst, RATIO_AIMS[variant], ratio(RATIO_AIMS[variant])),
    })),
    ...crowds.slice(2).map(({ crowd, beyondNone }) => ({
      name: `${crowd}, processor 4× slower, beyond the file alone`,
      value: milliseconds(beyondNone),
      aim: atMost(beyondNone, 50, '50 ms'),
    })),
    {
      name: 'bundle in hand to verdict, of one subtle.verify',
      value: factor(inHand.ratio),
      aim: atMost(inHand.ratio, 15, '15 ×'),
    },
    ...last
      .filter(({ visitor }) => visitor.endsWith('slower'))
      .map(({ variant, visitor, longestTask }) => ({
        name: `longest task, ${variant}, ${visitor}`,
        value: milliseconds(longestTask),
        aim: below(longestTask, 50, '50 ms'),
      })),
    atMostOf(
      'requests of the registry',
      last.map((one) => one.transfers.length),
      2,
    ),
    atMostOf(
      'layout shift',
      last.map(({ shift }) => shift),
      0,
    ),
  ]
}

const atMostKilobytes = (name: string, value: number, limit: number): Figure => ({
  name,
  value: kilobytes(value),
  aim: atMost(value, limit * 1000, `${limit} kB`),
})

function atMostOf(name: string, values: readonly number[], limit: number): Figure {
  const most = Math.max(...values)
  return { name, value: String(most), aim: atMost(most, limit, String(limit)) }
}
