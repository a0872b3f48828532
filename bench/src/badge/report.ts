import { chromium } from 'playwright'
import { CHROMIUM_FLAGS, ensureChromium } from '../../../scripts/browser.mjs'
import { type Aim, atMost, below } from '../aim.ts'
import { median, spread, type Spread } from '../statistics.ts'
import { layOut, verdictOn } from '../table.ts'
import { type Part, partsOf, type Weight, weights } from './bytes.ts'
import { openShop } from './shop.ts'
import { type InHand, judgeInHand, READERS, visit, type Visit } from './visit.ts'

/** One way of reading; times in milliseconds. */
type Reading = { reader: string; longestTask: number; busiestTask: number; shift: number; requests: number } & {
  [time in 'fromScript' | 'fromPage']: Spread
}

export type BadgeReport = {
  browser: string
  visits: number
  weights: Weight[]
  parts: Part[]
  readings: Reading[]
  /** The first badge of a page, and those after it; `ratio` is of these over one `subtle.verify`. */
  inHand: { first: Spread; later: Spread; verify: number; ratio: number }
}

/** Weighs the badge file, and has it read cold, in turns, by readers of each kind. */
export async function measureBadge(visits: number): Promise<BadgeReport> {
  const shop = await openShop()
  const found = await ensureChromium()
  const browser = await chromium.launch({ args: CHROMIUM_FLAGS, ...(found && { executablePath: found.path }) })
  const seen = READERS.map((reader) => ({ reader, visits: [] as Visit[] }))
  const judged: InHand[] = []
  for (let round = 0; round < visits; round++) {
    for (const one of seen) one.visits.push(await visit(browser, shop, one.reader))
    judged.push(await judgeInHand(browser, shop))
  }
  const version = browser.version()
  await browser.close()
  shop.close()
  return {
    browser: `Chromium ${version}`,
    visits,
    weights: await weights(),
    parts: partsOf(),
    readings: seen.map(({ reader, visits: all }) => ({
      reader: reader.name,
      fromScript: spread(all.map(({ fromScript }) => fromScript)),
      fromPage: spread(all.map(({ fromPage }) => fromPage)),
      longestTask: median(all.map(({ longestTask }) => longestTask)),
      busiestTask: median(all.map(({ busiestTask }) => busiestTask)),
      shift: Math.max(...all.map(({ shift }) => shift)),
      requests: Math.max(...all.map(({ requests }) => requests)),
    })),
    inHand: inHandOf(judged),
  }
}

function inHandOf(judged: readonly InHand[]): BadgeReport['inHand'] {
  const later = judged.map(({ verdicts }) => median(verdicts.slice(1)))
  return {
    first: spread(judged.map(({ verdicts: [first = 0] }) => first)),
    later: spread(later),
    verify: median(judged.map(({ verify }) => verify)),
    ratio: median(judged.map(({ verify }, at) => (later[at] ?? 0) / verify)),
  }
}

// Measured elsewhere, DESIGN section 7: the nearest rivals, gzip.
const RIVALS = [
  ['identinet/check', '108 kB gzip'],
  ['c2pa-wc', '110 kB'],
  ['blockcerts-verifier', '789 kB'],
]

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
const ms = (time: number) => `${time.toFixed(1)} ms`
const range = ({ p25, median: middle, p75 }: Spread) => `${ms(middle)} (${p25.toFixed(0)}–${p75.toFixed(0)})`

/** The report as tables of Markdown. */
export function badgeTable({ browser, visits, weights: files, parts, readings, inHand }: BadgeReport): string {
  const [badge] = files
  const slow = readings.filter(({ reader }) => reader.endsWith('slower'))
  const figures: [string, string, Aim][] = [
    ['badge file, brotli', kB(badge?.brotli ?? 0), atMost(badge?.brotli ?? 0, 14_000, '14.0 kB')],
    ['badge file, gzip', kB(badge?.gzip ?? 0), atMost(badge?.gzip ?? 0, 16_000, '16.0 kB')],
    [
      'bundle in hand to verdict, of one subtle.verify',
      `${inHand.ratio.toFixed(1)} ×`,
      atMost(inHand.ratio, 15, '15 ×'),
    ],
    ...slow.map(({ reader, longestTask }): [string, string, Aim] => {
      return [`longest task, ${reader}`, ms(longestTask), below(longestTask, 50, '50 ms')]
    }),
    ['requests after the script', String(readings[0]?.requests), atMost(readings[0]?.requests ?? 0, 1, '1')],
    ['layout shift', String(readings[0]?.shift), atMost(readings[0]?.shift ?? 1, 0, '0')],
  ]
  return [
    `${browser}, ${visits} cold visits of each kind, medians (p25–p75).`,
    '',
    ...layOut([
      ['File', 'Raw', 'gzip', 'brotli'],
      ...files.map(({ name, raw, gzip, brotli }) => [name, kB(raw), kB(gzip), kB(brotli)]),
      ...RIVALS.map(([name = '', size = '']) => [`${name} (stated)`, '', size, '']),
    ]),
    '',
    ...layOut([['Part of the badge file', 'Raw'], ...parts.map(({ name, raw }) => [name, kB(raw)])]),
    '',
    ...layOut([
      ['Reader', 'Script there to verdict', 'Page asked for to verdict', 'Longest task', '… of processor'],
      ...readings.map((one) => [
        one.reader,
        range(one.fromScript),
        range(one.fromPage),
        ms(one.longestTask),
        ms(one.busiestTask),
      ]),
    ]),
    '',
    ...layOut([['Figure', 'Measured', 'Aim'], ...figures.map(([name, value, aim]) => [name, value, verdictOn(aim)])]),
    '',
    `Bundle in hand to verdict, five signatures: the first of a page ${range(inHand.first)}, those after it ${range(inHand.later)}; one subtle.verify: ${ms(inHand.verify)}.`,
  ].join('\n')
}
