import { expect, test } from 'vitest'
import { writeFileSync } from 'node:fs'
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

test('is 240 by 104, twice as fine', () => {
  const png = drawPicture({ badgeNo, language: 'zh-Hans', domain })
  if (process.env['PICTURE_OUT']) {
    writeFileSync(`${process.env['PICTURE_OUT']}/a.png`, png)
    writeFileSync(`${process.env['PICTURE_OUT']}/b.png`, drawPicture({ badgeNo, language: 'en' }))
    writeFileSync(
      `${process.env['PICTURE_OUT']}/c.png`,
      drawPicture({ badgeNo, language: 'zh-Hant', domain: 'localhost:8787', qr }),
    )
  }
  expect(new TextDecoder().decode(png.slice(1, 4))).toBe('PNG')
  expect(sizeOf(png)).toEqual([480, 208])
})

test('draws text as outlines and needs no font', () => {
  for (const language of ['zh-Hans', 'zh-Hant', 'en'] as const) {
    const svg = pictureSvg({ badgeNo, language, domain })
    expect(svg).not.toContain('<text')
    const phrase = { 'zh-Hans': '标识编号到核验', 'zh-Hant': '標識編號到核驗', en: 'Badgeno.Checkat' }[language]
    expect(outlines(svg)).toBe([...phrase, ...domain, ...'7K3M-9QXW-2BHK'].length)
  }
})

test('draws the whole of an outline', () => {
  const [, , seven] =
    semibold
      .split('\n')
      .find((line) => line.startsWith('7 '))
      ?.match(/^7 (\d+) (.+)$/) ?? []
  expect(pictureSvg({ badgeNo, language: 'en' })).toContain(`d="${seven}"`)
})

test('has an outline for every character of a domain and a code', () => {
  const has = (face: string, character: string) => face.includes(`\n${character} `)
  for (const character of 'abcdefghijklmnopqrstuvwxyz0123456789.-:')
    expect(has(regular, character), character).toBe(true)
  for (const character of '0123456789ABCDEFGHJKMNPQRSTVWXYZ-') expect(has(semibold, character), character).toBe(true)
})

test('never has an outline for a claim', () => {
  for (const character of '已党黨员員') expect(regular + semibold).not.toContain(`\n${character} `)
})

test('leaves out domain and QR where they are not allowed', () => {
  const bare = pictureSvg({ badgeNo, language: 'zh-Hans' })
  expect(outlines(bare)).toBe([...'标识编号7K3M-9QXW-2BHK'].length)
  expect(sizeOf(drawPicture({ badgeNo, language: 'zh-Hans', qr }))).toEqual([480, 472])
})

test('breaks a long domain instead of cutting it', () => {
  const long = `${'a'.repeat(60)}.${'b'.repeat(60)}.example`
  const svg = pictureSvg({ badgeNo, language: 'zh-Hans', domain: long })
  expect(outlines(svg)).toBe([...'标识编号到核验', ...long, ...'7K3M-9QXW-2BHK'].length)
  expect(sizeOf(drawPicture({ badgeNo, language: 'zh-Hans', domain: long }))[1]).toBeGreaterThan(208)
})
