import type { Coverage } from '@liangpai/core/organization'
import type { Language } from '../language.ts'
import { html, type Markup } from '../page/html.ts'
import { type CoverageNames, type CoverageSection, coverageSections, coverageTitle } from './coverageReport.ts'
import { coverageWords } from './coverageWords.ts'

/** Pixels. The picture fits a telephone of 360 with margins of 16. */
const WIDTH = 328
const TITLE = 24
const HEADING = 36
const ROW = 26
const LABEL = 128
const BOX = 14
const STEP = 19
/** The boxes that are drawn; the number at the end of the row counts all branches. */
const MOST_BOXES = 8

/**
 * Coverage as a picture: a filled box for each branch, a dashed one where there is none. It has the colour of the text
 * around it, so that it is right in light and dark, in forced colours and on paper; filled and dashed differ without any
 * colour. `coverageTable` stands beside it. `id` is unique in the page; `names` are for links without words of their own.
 */
export function coveragePicture(coverage: Coverage, language: Language, id: string, names: CoverageNames = {}): Markup {
  const sections = coverageSections(coverage, language, names)
  const drawn = drawSections(sections, coverageWords[language].noBranch)
  const title = coverageTitle(coverage, language)
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    lang="${language}"
    role="img"
    aria-labelledby="${id}-title ${id}-desc"
    viewBox="0 0 ${WIDTH} ${drawn.height}"
    width="${WIDTH}"
    height="${drawn.height}"
    fill="currentColor"
    font-size="14"
  >
    <title id="${id}-title">${title}</title>
    <desc id="${id}-desc">${sections.map(({ sentence }) => sentence).join(language === 'en' ? ' ' : '')}</desc>
    ${text(0, 16, title, { bold: true })}${drawn.parts}
  </svg>`
}

function drawSections(sections: readonly CoverageSection[], noBranch: string): { parts: Markup[]; height: number } {
  const parts: Markup[] = []
  let y = TITLE
  for (const { heading, rows } of sections) {
    parts.push(text(0, y + HEADING - 12, heading, { bold: true }))
    y += HEADING
    for (const { label, branches } of rows) {
      parts.push(
        html`<g
          >${text(0, y + BOX + 3, shortened(label))}${branches === 0 ? none(y, noBranch) : boxes(y, branches)}</g
        >`,
      )
      y += ROW
    }
  }
  return { parts, height: y + 4 }
}

const boxes = (y: number, branches: number): Markup =>
  html`${Array.from({ length: Math.min(branches, MOST_BOXES) }, (_, at) => html`<rect x="${LABEL + at * STEP}" y="${y + 4}" width="${BOX}" height="${BOX}" />`)}${text(WIDTH, y + BOX + 3, String(branches), { end: true })}`

const none = (y: number, words: string): Markup =>
  html`<rect
      x="${LABEL + 0.5}"
      y="${y + 4.5}"
      width="${BOX - 1}"
      height="${BOX - 1}"
      fill="none"
      stroke="currentColor"
      stroke-dasharray="3 2"
    />${text(LABEL + STEP + 2, y + BOX + 3, words)}`

const text = (x: number, y: number, words: string, { bold = false, end = false } = {}): Markup =>
  html`<text x="${x}" y="${y}" ${bold && html`font-weight="600" `}${end && html`text-anchor="end"`}>${words}</text>`

/** A label cut to its column, which the table has in full. A Chinese character is as wide as two Latin ones. */
function shortened(label: string): string {
  const most = (LABEL - 8) / 7
  let width = 0
  let short = ''
  for (const character of label) {
    width += character > '\u2e7f' ? 2 : 1.1
    if (width > most) return `${short}…`
    if (width <= most - 2) short += character
  }
  return label
}
