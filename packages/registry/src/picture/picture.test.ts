import { languages } from '@liangpai/presentation'
import { badgeWords } from '@liangpai/presentation/verdict'
import { expect, test } from 'vitest'
import { drawPicture, pictureSvg } from './picture.ts'
import { regular, semibold } from './glyphs.ts'

const badgeNo = '7K3M9QXW2BHK'
const domain = 'liang.yunting.example'
const qr = `https://${domain}/verify/${badgeNo}`

/** Width and height of a PNG, from its first chunk. */
const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset)
  return [view.getUint32(16), view.getUint32(20)]
}

const outlines = (svg: string) => svg.match(/<path transform/g)?.length ?? 0

test('a picture is 480 by 208 px: 240 by 104 at double resolution', () => {
  const png = drawPicture({ badgeNo, language: 'zh-Hans', domain })
  expect(new TextDecoder().decode(png.slice(1, 4))).toBe('PNG')
  expect(sizeOf(png)).toEqual([480, 208])
})

test('a picture draws its words, the domain and the number as outlines, so no font is needed', () => {
  for (const language of languages) {
    const svg = pictureSvg({ badgeNo, language, domain })
    expect(svg).not.toContain('<text')
    const { labels, checkAt } = badgeWords[language]
    const words = `${labels.badgeNo}${checkAt(domain)}`.replaceAll(' ', '')
    expect(outlines(svg)).toBe([...words, ...'7K3M-9QXW-2BHK'].length)
  }
})

test('an outline is drawn whole', () => {
  const [, , seven] =
    semibold
      .split('\n')
      .find((line) => line.startsWith('7 '))
      ?.match(/^7 (\d+) (.+)$/) ?? []
  expect(pictureSvg({ badgeNo, language: 'en' })).toContain(`d="${seven}"`)
})

test('every character of a domain and a badge number has an outline', () => {
  const has = (glyphs: string, character: string) => glyphs.includes(`\n${character} `)
  for (const character of 'abcdefghijklmnopqrstuvwxyz0123456789.-:')
    expect(has(regular, character), character).toBe(true)
  for (const character of '0123456789ABCDEFGHJKMNPQRSTVWXYZ-') expect(has(semibold, character), character).toBe(true)
})

test('no character of a claim has an outline, so no picture can make one', () => {
  for (const character of '已党黨员員') expect(regular + semibold).not.toContain(`\n${character} `)
})

test('domain and QR code are left out where they are not given', () => {
  const bare = pictureSvg({ badgeNo, language: 'zh-Hans' })
  expect(outlines(bare)).toBe([...'标识编号7K3M-9QXW-2BHK'].length)
  expect(sizeOf(drawPicture({ badgeNo, language: 'zh-Hans', qr }))).toEqual([480, 472])
})

test('a long domain is broken into lines, not cut', () => {
  const long = `${'a'.repeat(60)}.${'b'.repeat(60)}.example`
  const svg = pictureSvg({ badgeNo, language: 'zh-Hans', domain: long })
  expect(outlines(svg)).toBe([...'标识编号到核验', ...long, ...'7K3M-9QXW-2BHK'].length)
  expect(sizeOf(drawPicture({ badgeNo, language: 'zh-Hans', domain: long }))[1]).toBeGreaterThan(208)
})
