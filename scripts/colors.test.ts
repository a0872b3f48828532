import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filesOf } from './files.mjs'

const root = join(import.meta.dirname, '..')
const TOKENS = 'packages/presentation/src/tokens.ts'
/** Files that write a colour of their own, and why. */
const EXCEPTIONS = [
  'packages/badge/src/styles/tokens.css.ts', // the one shadow of the system (LOOK 4): the popover alone has it
  'packages/badge/src/styles/media.css.ts', // black on paper, in fewer bytes than a third table
  'packages/badge/src/states/label.ts', // the TEST label is no part of a badge
]
const PLACES = /^packages\/[a-z]+\/src\/.*\.(ts|css)$/
const COLOR = /(?<![&\w])#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b|\b(?:rgb|hsl|oklch|color-mix)a?\(/i

test('a colour is written in the table of tokens and nowhere else in the packages', () => {
  const files = filesOf(root).filter(
    (file) => PLACES.test(file) && ![TOKENS, ...EXCEPTIONS].includes(file) && !file.endsWith('.test.ts'),
  )
  expect(files.length).toBeGreaterThan(100)
  const colored = files.flatMap((file) => {
    const color = COLOR.exec(readFileSync(join(root, file), 'utf8'))?.[0]
    return color === undefined ? [] : [`${file}: ${color}`]
  })
  expect(colored).toEqual([])
  expect(readFileSync(join(root, TOKENS), 'utf8')).toMatch(COLOR)
})
