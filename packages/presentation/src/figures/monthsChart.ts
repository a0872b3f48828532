import type { Language } from '../language.ts'
import { html, type Markup } from '../page/html.ts'
import { formatMonthOfYear } from '../plainDates.ts'
import { pageWords } from '../words/pageWords.ts'
import { groupDigits } from './figure.ts'
import { formatDisplayed } from './monthsTable.ts'
import type { DisplayedMonth } from './report.ts'

const HEIGHT = 250
const TOP = 34
const BASE = 206
/** Where the numbers of the lines end. */
const SCALE = 44
const BAR = 30

/** In CSS pixels: the chart is never drawn smaller, so that no word in it is under 12 px. */
export type ChartSize = { width: number; months: number }

/**
 * The months as bars, drawn on the server without script, style or link: a hidden count has words in place of a bar, and no
 * bar is as low as nothing. The table of id `tableId` describes it. It has the colour of the text around it.
 */
export function monthsChart(
  months: readonly DisplayedMonth[],
  language: Language,
  { width, months: most, tableId }: ChartSize & { tableId: string },
): Markup {
  const drawn = months.slice(-most)
  const top = topOf(drawn)
  const slot = (width - SCALE) / Math.max(drawn.length, 1)
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    class="chart"
    lang="${language}"
    role="img"
    aria-label="${pageWords[language].figures.byMonth}"
    aria-describedby="${tableId}"
    viewBox="0 0 ${width} ${HEIGHT}"
    width="${width}"
    height="${HEIGHT}"
    fill="currentColor"
    font-size="12"
  >
    ${linesOf(top, width)} ${drawn.map((month, at) => barOf(month, { language, top, x: SCALE + (at + 0.5) * slot }))}
  </svg>`
}

/** The top line: the least of 1, 2, 4 or 10 times a power of ten, in four steps, that no bar rises above. */
function topOf(months: readonly DisplayedMonth[]): number {
  const most = Math.max(40, ...months.map(({ shown = 0 }) => shown))
  const power = 10 ** Math.floor(Math.log10(most))
  return [1, 2, 4, 6, 8, 10].map((times) => times * power).find((top) => top >= most) ?? 10 * power
}

const heightOf = (count: number, top: number) => Math.round(((BASE - TOP) * count) / top)

function linesOf(top: number, width: number): Markup[] {
  return [0, top / 2, top].map((count) => {
    const y = BASE - heightOf(count, top)
    return html`<path
        d="M${SCALE} ${y + 0.5}H${width}"
        stroke="currentColor"
        opacity="0.25"
      />${text(SCALE - 8, y + 4, groupDigits(count), 'end')}`
  })
}

function barOf(month: DisplayedMonth, { language, top, x }: { language: Language; top: number; x: number }): Markup {
  const label = text(x, BASE + 20, formatMonthOfYear(month.month, language))
  const words = formatDisplayed(month, language)
  if (month.shown === undefined) return html`<g>${text(x, BASE - 10, words)}${label}</g>`
  const height = heightOf(month.shown, top)
  return html`<g
    ><rect
      x="${x - BAR / 2}"
      y="${BASE - height}"
      width="${BAR}"
      height="${height}"
    />${text(x, BASE - height - 8, words)}${label}</g
  >`
}

const text = (x: number, y: number, words: string, anchor: 'middle' | 'end' = 'middle'): Markup =>
  html`<text x="${x}" y="${y}" text-anchor="${anchor}">${words}</text>`
