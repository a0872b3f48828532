// No emblem, flag, star or seal anywhere: the 2021 regulation on the Party emblem and flag bars them, and look-alikes,
// from shops and advertising. Looks at glyphs in any spelling, at names, at drawn stars, and at every picture.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { EMBLEMS } from '../packages/server/src/text/emblems.ts'
import { filesOf, report } from './files.mjs'

/** Pictures that somebody has looked at. A new one is added here by hand, after looking. */
const SHEETS = ['chip', 'card', 'panel'].flatMap((variant) =>
  ['light', 'dark', 'forced-colors'].map((form) => `docs/states/${variant}-${form}.png`),
)
const GUIDE = ['shop', 'panel', 'phone', 'picture'].flatMap((what) =>
  ['zh-Hans', 'en'].map((language) => `docs/embedding/${what}-${language}.png`),
)
const ENGINES = ['chip', 'card', 'panel'].map((variant) => `docs/states/engines-${variant}.webp`)
export const PICTURES = ['docs/badge.png', 'docs/audit.png', ...SHEETS, ...ENGINES, ...GUIDE]

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

const glyph = new RegExp(`[${EMBLEMS}\u{1f528}\u{1f6e0}]`, 'u') // and a hammer, and what is drawn with it
const NUMBER = /(?:\\u\{?|\\|&#x|U\+)0*([0-9a-f]{3,5})(?![0-9a-f])|&#0*(\d{4,6});/gi

const namesGlyph = (text) =>
  [...text.matchAll(NUMBER)].some(([, hex, decimal]) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return code <= 0x10ffff && glyph.test(String.fromCodePoint(code))
  })

const RULES = [
  [glyph, 'an emblem, star, flag or medal'],
  [{ test: namesGlyph }, 'such a glyph by its number'],
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

if (import.meta.main) {
  const root = join(import.meta.dirname, '..')
  const files = filesOf(root)
  report(
    'scan-emblem',
    files.flatMap((file) => scanFile(root, file)),
    files.length,
  )
}
