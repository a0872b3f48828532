// No emblem, flag, star or seal anywhere: the 2021 regulation on the Party emblem and flag bars them, and look-alikes,
// from shops and advertising. Looks at glyphs in any spelling, at names, at drawn stars, and at every picture.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesOf, report } from './files.mjs'

/** Pictures that somebody has looked at. A new one is added here by hand, after looking. */
const SHEETS = ['chip', 'card', 'panel'].flatMap((variant) =>
  ['light', 'dark', 'forced-colors'].map((form) => `docs/states/${variant}-${form}.png`),
)
export const PICTURES = ['docs/badge.png', 'docs/audit.png', ...SHEETS]

// These name what they look for.
const OWN = [
  'scripts/scan-emblem.mjs',
  'scripts/scan-emblem.test.ts',
  'scripts/seeds/faults.ts',
  'packages/server/src/text/emblems.ts',
  'packages/server/src/text/typedText.test.ts',
]
const PICTURE = /\.(png|jpe?g|gif|webp|avif|ico|bmp|tiff?|svgz?|psd|heic)$/i
const FONT = /\.(woff2?|ttf|otf|ttc|eot)$/i

const SIGNS = [0x262d, 0x2692, 0x1f528, 0x1f6e0] // hammer and sickle, and what is drawn for it
const STARS = [0x2605, 0x2606, 0x2721, 0x2b50, 0x2b51, 0x2b52, 0x1f31f, 0x1f320, ...range(0x2726, 0x2730)]
const FLAGS = [0x2690, 0x2691, 0x1f38c, 0x1f3f3, 0x1f3f4, 0x1f6a9]
const MEDALS = [0x1f396, 0x1f3c5, 0x1f947]
const GLYPHS = [...SIGNS, ...STARS, ...FLAGS, ...MEDALS]
const REGIONAL = /[\u{1f1e6}-\u{1f1ff}]{2}/u // a flag by the letters of its country
const glyph = new RegExp(`[${GLYPHS.map((code) => `\\u{${code.toString(16)}}`).join('')}]`, 'u')
const hex = GLYPHS.map((code) => code.toString(16)).join('|')
const escaped = new RegExp(`(?:\\\\u\\{?|\\\\|&#x|U\\+)0*(?:${hex})(?![0-9a-f])`, 'i')
const decimal = new RegExp(`&#0*(?:${GLYPHS.join('|')});`)

const RULES = [
  [glyph, 'an emblem, star, flag or medal'],
  [REGIONAL, 'a flag'],
  [escaped, 'such a glyph by its number'],
  [decimal, 'such a glyph by its number'],
  [/hammer[\s_-]*(and|&|n)?[\s_-]*sickle/i, 'the name of an emblem'],
  [/&(star|starf|bigstar|sstarf);/i, 'a star by its name'],
  [
    /\b(party|dang|five[-_ ]?star(red)?)[-_ ]?(emblem|flag|hui|qi)\b(?=.*(svg|png|icon|path|url|class|src))/i,
    'a picture of an emblem or flag',
  ],
  [/data:image\/[^,]*,[^$\s'"`]/i, 'a picture inside the text'],
]

/** A polygon of ten corners is a star of five points. */
const POLYGON = /<polygon[^>]*\bpoints\s*=\s*["'`]([^"'`]+)["'`]/gi

export function scanText(file, text) {
  const faults = text
    .split('\n')
    .flatMap((content, index) =>
      RULES.filter(([rule]) => rule.test(content)).map(([, what]) => ({ file, line: index + 1, what })),
    )
  for (const [, points] of text.matchAll(POLYGON))
    if (points.trim().split(/[\s,]+/).length === 20) faults.push({ file, line: 0, what: 'a polygon of ten corners' })
  return faults
}

export function scanName(file) {
  if (/党徽|党旗|黨徽|黨旗|emblem|sickle|(^|[/_-])(star|flag|seal)s?\.[a-z]+$/i.test(file) && !OWN.includes(file))
    return [{ file, what: 'the name of an emblem, flag, star or seal' }]
  if (FONT.test(file)) return [{ file, what: 'a font: its glyphs are not looked at' }]
  return PICTURE.test(file) && !PICTURES.includes(file) ? [{ file, what: 'a picture that is not on the list' }] : []
}

function scanFile(root, file) {
  if (PICTURE.test(file) || FONT.test(file) || OWN.includes(file)) return scanName(file)
  return [...scanName(file), ...scanText(file, readFileSync(join(root, file), 'utf8'))]
}

function range(from, to) {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..')
  const files = filesOf(root)
  report(
    'scan-emblem',
    files.flatMap((file) => scanFile(root, file)),
    files.length,
  )
}
