import { regular, semibold } from './glyphs.ts'

/** A character as the file of outlines holds it. */
type Glyph = { advance: number; path: string }
type Face = 'regular' | 'semibold'

const facesOf = { regular: read(regular), semibold: read(semibold) }

/** The width of a text in px. */
export const widthOf = (text: string, face: Face, size: number): number =>
  glyphsOf(text, face).reduce((sum, { advance }) => sum + advance, 0) * (size / 1000)

/** A line of text as outlines, centred on `x`, its base line on `y`. */
export function drawLine(text: string, face: Face, size: number, x: number, y: number): string {
  let pen = 0
  const paths = glyphsOf(text, face).map(({ advance, path }) => {
    const drawn = path && `<path transform="translate(${pen} 0)" d="${path}"/>`
    pen += advance
    return drawn
  })
  const start = x - (pen * size) / 2000
  return `<g transform="translate(${start.toFixed(2)} ${y}) scale(${size / 1000})">${paths.join('')}</g>`
}

/** Cuts a text into lines of a width; at any character, since a domain has no better places. */
export function wrap(text: string, face: Face, size: number, width: number): string[] {
  const lines = ['']
  for (const character of text) {
    const last = lines.length - 1
    const longer = lines[last] + character
    if (widthOf(longer, face, size) <= width || lines[last] === '') lines[last] = longer
    else lines.push(character)
  }
  return lines
}

/** What has no outline is left out: domains and codes have no such characters. */
const glyphsOf = (text: string, face: Face): Glyph[] =>
  [...text].flatMap((character) => facesOf[face].get(character) ?? [])

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
