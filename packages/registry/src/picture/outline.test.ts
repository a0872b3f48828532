import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { outlineGlyphs } from './outline.ts'

test('glyphs.ts holds the outlines that the font gives', () => {
  const file = join(import.meta.dirname, 'glyphs.ts')
  if (process.env['WRITE_GLYPHS']) writeFileSync(file, outlineGlyphs())
  expect(readFileSync(file, 'utf8')).toBe(outlineGlyphs())
})
