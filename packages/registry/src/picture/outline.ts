import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import opentype from 'opentype.js'

const FONT = '@expo-google-fonts/noto-sans-sc'
const FACES = { regular: '400Regular/NotoSansSC_400Regular.ttf', semibold: '600SemiBold/NotoSansSC_600SemiBold.ttf' }

/** What a picture can say: its fixed phrases, a domain, a code. Add a phrase here and write `glyphs.ts` anew. */
const CHARACTERS = {
  regular: '标识编号標識編號到核验驗 BadgenoCheckat' + 'abcdefghijklmnopqrstuvwxyz0123456789.-:',
  semibold: '0123456789ABCDEFGHJKMNPQRSTVWXYZ-',
}

/** Draws the outlines of the characters from the font, as the text of `glyphs.ts`; run by its test when that is told to. */
export function outlineGlyphs(): string {
  return `${HEAD}${(['regular', 'semibold'] as const).map((face) => `export const ${face} = \`\n${linesOf(face)}\`\n`).join('\n')}`
}

const HEAD = `// Outlines from Noto Sans SC (SIL Open Font License 1.1), written by outline.ts; not edited by hand.
// A line each: the character, how far it moves the pen, its outline; in thousandths of an em, y downwards from the base line.

`

function linesOf(face: keyof typeof FACES): string {
  const bytes = readFileSync(fileURLToPath(import.meta.resolve(`${FONT}/${FACES[face]}`)))
  const font = opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
  return [...new Set(CHARACTERS[face])]
    .sort()
    .map((character) => {
      const glyph = font.charToGlyph(character)
      const advance = Math.round(((glyph.advanceWidth ?? 0) * 1000) / font.unitsPerEm)
      return `${character} ${advance} ${glyph.getPath(0, 0, 1000).toPathData(0)}\n`
    })
    .join('')
}
