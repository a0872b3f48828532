import { expect, test } from 'vitest'
import { type ColorToken, colorProperties, colors } from './tokens.ts'

/** The relative luminance of WCAG 2.2 of `#rrggbb`. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

const TEXT: [ColorToken, ColorToken[]][] = [
  ['ink', ['paper', 'ground', 'pine-tint', 'warn-tint', 'line']],
  ['ink-2', ['paper', 'ground', 'pine-tint', 'warn-tint']],
  ['pine', ['paper', 'ground', 'pine-tint']],
  ['warn', ['paper', 'warn-tint']],
  ['link', ['paper', 'ground', 'warn-tint']],
]
const GRAPHICS: [ColorToken, ColorToken[]][] = [
  ['edge', ['paper', 'ground', 'pine-tint', 'warn-tint']],
  ['warn-edge', ['paper', 'warn-tint']],
]

test.each(['light', 'dark'] as const)('%s: text has a contrast of 4.5, graphics of 3', (scheme) => {
  for (const [pairs, least] of [
    [TEXT, 4.5],
    [GRAPHICS, 3],
  ] as const)
    for (const [front, backs] of pairs)
      for (const back of backs)
        expect(contrast(colors[scheme][front], colors[scheme][back]), `${front} on ${back}`).toBeGreaterThan(least)
})

test('custom properties carry the colours of one scheme, all or those named', () => {
  expect(colorProperties('dark')).toMatch(/^--paper: #171d1a; --ground: .* --link: #9cbeff;$/)
  expect(colorProperties('light', ['pine', 'warn'])).toBe('--pine: #0b6048; --warn: #7a4300;')
})
