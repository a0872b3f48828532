import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import opentype from 'opentype.js'

const FONT = '@expo-google-fonts/noto-sans-sc'
const FONTS = { regular: '400Regular/NotoSansSC_400Regular.ttf', semibold: '600SemiBold/NotoSansSC_600SemiBold.ttf' }

/** The characters of a picture: its words, a domain, a badge number. After a change, run the test with WRITE_GLYPHS=1. */
const CHARACTERS = {
  regular: '标识编号標識編號到核验驗 BadgenoCheckat' + 'abcdefghijklmnopqrstuvwxyz0123456789.-:',
  semibold: '0123456789ABCDEFGHJKMNPQRSTVWXYZ-',
}

/** The text of `glyphs.ts`: outlines of the characters, taken from the font. */
export function outlineGlyphs(): string {
  return `${HEAD}${(['regular', 'semibold'] as const).map((weight) => `export const ${weight} = \`\n${linesOf(weight)}\`\n`).join('\n')}`
}

const HEAD = `// Outlines from Noto Sans SC (SIL Open Font License 1.1), written by outline.ts; not edited by hand.
// A line each: the character, how far it moves the pen, its outline; in thousandths of an em, y downwards from the base line.

`

function linesOf(weight: keyof typeof FONTS): string {
  const bytes = readFileSync(fileURLToPath(import.meta.resolve(`${FONT}/${FONTS[weight]}`)))
  const font = opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
  return [...new Set(CHARACTERS[weight])]
    .sort()
    .map((character) => {
      const glyph = font.charToGlyph(character)
      const advance = Math.round(((glyph.advanceWidth ?? 0) * 1000) / font.unitsPerEm)
      return `${character} ${advance} ${glyph.getPath(0, 0, 1000).toPathData(0)}\n`
    })
    .join('')
}
