import { formatBadgeNo } from '@liangpai/core'
import type { Language } from '@liangpai/presentation'
import { Resvg } from '@resvg/resvg-js'
import { LRUCache } from 'lru-cache'
import { encode } from 'uqr'
import { drawLine, widthOf, wrap } from './text.ts'

const WIDTH = 240
const HEIGHT = 104
const SCALE = 2
const TEXT_WIDTH = WIDTH - 24
const LINE = 18
const QR = 132

const PAPER = '#FFFFFF'
const INK = '#18211D'
const INK_2 = '#4B5751'
const EDGE = '#7C8882'

/** Only what stays true for ever: no state, nothing of the member, since a picture cannot be taken back. */
const PHRASES: Record<Language, { number: string; check: (domain: string) => string }> = {
  'zh-Hans': { number: '标识编号', check: (domain) => `到 ${domain} 核验` },
  'zh-Hant': { number: '標識編號', check: (domain) => `到 ${domain} 核驗` },
  en: { number: 'Badge no.', check: (domain) => `Check at ${domain}` },
}

/** `domain` and `qr` are left out where the shop's host does not allow them; `qr` is the address it holds. */
export type Picture = { badgeNo: string; language: Language; domain?: string; qr?: string }

const drawn = new LRUCache<string, Uint8Array<ArrayBuffer>>({ max: 500 })

/** The PNG of a badge for places that run no script: 240 by 104 px and more for a QR code or a long domain, twice as fine. */
export function drawPicture(picture: Picture): Uint8Array<ArrayBuffer> {
  const key = JSON.stringify(picture)
  const known = drawn.get(key)
  if (known) return known
  const options = { fitTo: { mode: 'zoom', value: SCALE }, font: { loadSystemFonts: false } } as const
  const png = new Uint8Array(new Resvg(pictureSvg(picture), options).render().asPng())
  drawn.set(key, png)
  return png
}

/** The same as SVG, text as outlines. */
export function pictureSvg({ badgeNo, language, domain, qr }: Picture): string {
  const { number, check } = PHRASES[language]
  const below = domain === undefined ? [] : linesOf(check(domain))
  const extra = Math.max(0, below.length - 1) * LINE
  const height = HEIGHT + extra + (qr ? QR : 0)
  const top = below.length === 0 ? LINE / 2 : 0
  const lines = [
    group(INK_2, drawLine(number, 'regular', 13, WIDTH / 2, top + 31)),
    group(INK, drawLine(formatBadgeNo(badgeNo), 'semibold', 20, WIDTH / 2, top + 58)),
    group(INK_2, below.map((line, i) => drawLine(line, 'regular', 13, WIDTH / 2, 82 + i * LINE)).join('')),
    qr ? drawQr(qr, HEIGHT + extra - 8) : '',
  ]
  const frame = `<rect x=".5" y=".5" width="${WIDTH - 1}" height="${height - 1}" rx="6" fill="${PAPER}" stroke="${EDGE}"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}">${frame}${lines.join('')}</svg>`
}

const group = (fill: string, content: string) => `<g fill="${fill}">${content}</g>`

function linesOf(text: string): string[] {
  return widthOf(text, 'regular', 13) <= TEXT_WIDTH ? [text] : wrap(text, 'regular', 13, TEXT_WIDTH)
}

function drawQr(address: string, y: number): string {
  const { data, size } = encode(address, { border: 4, ecc: 'M' })
  const module = QR / size
  const path = data.flatMap((row, j) => row.flatMap((dark, i) => (dark ? `M${i} ${j}h1v1h-1z` : []))).join('')
  const at = `translate(${(WIDTH - QR) / 2} ${y}) scale(${module.toFixed(4)})`
  return `<path fill="#000000" shape-rendering="crispEdges" transform="${at}" d="${path}"/>`
}
