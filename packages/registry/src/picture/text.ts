import { regular, semibold } from './glyphs.ts'

/** A character in thousandths of an em: how far it advances, and its outline. */
type Glyph = { advance: number; path: string }
type Weight = 'regular' | 'semibold'

const glyphsByWeight = { regular: read(regular), semibold: read(semibold) }

/** The width of a text in px. */
export const widthOf = (text: string, weight: Weight, size: number): number =>
  glyphsOf(text, weight).reduce((sum, { advance }) => sum + advance, 0) * (size / 1000)

/** A line of text as outlines, centred on `x`, its baseline at `y`. */
export function drawLine(text: string, weight: Weight, size: number, x: number, y: number): string {
  let pen = 0
  const paths = glyphsOf(text, weight).map(({ advance, path }) => {
    const drawn = path && `<path transform="translate(${pen} 0)" d="${path}"/>`
    pen += advance
    return drawn
  })
  const start = x - (pen * size) / 2000
  return `<g transform="translate(${start.toFixed(2)} ${y}) scale(${size / 1000})">${paths.join('')}</g>`
}

/** Breaks a text into lines of a width, at any character: a domain has no better places. */
export function wrap(text: string, weight: Weight, size: number, width: number): string[] {
  const lines = ['']
  for (const character of text) {
    const last = lines.length - 1
    const longer = lines[last] + character
    if (widthOf(longer, weight, size) <= width || lines[last] === '') lines[last] = longer
    else lines.push(character)
  }
  return lines
}

/** Characters without an outline are skipped; words, domains and badge numbers have none. */
const glyphsOf = (text: string, weight: Weight): Glyph[] =>
  [...text].flatMap((character) => glyphsByWeight[weight].get(character) ?? [])

function read(lines: string): Map<string, Glyph> {
  const glyphs = lines
    .split('\n')
    .filter(Boolean)
    .map((line): [string, Glyph] => {
      const [, character = '', advance, path = ''] = /^(.) (\d+) (.*)$/u.exec(line) ?? []
      return [character, { advance: Number(advance), path }]
    })
  return new Map(glyphs)
}
