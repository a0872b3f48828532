import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { outlineGlyphs } from './outline.ts'

test('the outlines kept in glyphs.ts are those of the font', () => {
  const file = join(import.meta.dirname, 'glyphs.ts')
  if (process.env['WRITE_GLYPHS']) writeFileSync(file, outlineGlyphs())
  expect(readFileSync(file, 'utf8')).toBe(outlineGlyphs())
})
