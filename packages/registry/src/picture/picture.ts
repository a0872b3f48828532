import { formatBadgeNo } from '@liangpai/core'
import { colors, type Language } from '@liangpai/presentation'
import { badgeWords } from '@liangpai/presentation/verdict'
import { qrCode } from '@liangpai/server/pages'
import { Resvg } from '@resvg/resvg-js'
import { LRUCache } from 'lru-cache'
import { drawLine, widthOf, wrap } from './text.ts'

const WIDTH = 240
const HEIGHT = 104
const SCALE = 2
const TEXT_WIDTH = WIDTH - 24
const LINE = 18
const QR = 132

/** What a picture shows. `domain` and `qr`, an address, are left out where the shop's host does not allow them. */
export type Picture = { badgeNo: string; language: Language; domain?: string; qr?: string }

const cache = new LRUCache<string, Uint8Array<ArrayBuffer>>({ max: 500 })

/** A badge as PNG, for places that run no script: 240 by 104 px at double resolution, taller with a QR code or a long domain. */
export function drawPicture(picture: Picture): Uint8Array<ArrayBuffer> {
  const key = JSON.stringify(picture)
  const cached = cache.get(key)
  if (cached) return cached
  const options = { fitTo: { mode: 'zoom', value: SCALE }, font: { loadSystemFonts: false } } as const
  const png = new Uint8Array(new Resvg(pictureSvg(picture), options).render().asPng())
  cache.set(key, png)
  return png
}

/**
 * A badge as SVG, its text as outlines. A picture cannot be withdrawn, so it says only what stays true: the number and where
 * to check it, no state and nothing of the member.
 */
export function pictureSvg({ badgeNo, language, domain, qr }: Picture): string {
  const { labels, checkAt } = badgeWords[language]
  const { paper, ink, edge, 'ink-2': secondary } = colors.light
  const below = domain === undefined ? [] : linesOf(checkAt(domain))
  const extra = Math.max(0, below.length - 1) * LINE
  const height = HEIGHT + extra + (qr ? QR : 0)
  const top = below.length === 0 ? LINE / 2 : 0
  const lines = [
    group(secondary, drawLine(labels.badgeNo, 'regular', 13, WIDTH / 2, top + 31)),
    group(ink, drawLine(formatBadgeNo(badgeNo), 'semibold', 20, WIDTH / 2, top + 58)),
    group(secondary, below.map((line, i) => drawLine(line, 'regular', 13, WIDTH / 2, 82 + i * LINE)).join('')),
    qr ? drawQr(qr, HEIGHT + extra - 8) : '',
  ]
  const frame = `<rect x=".5" y=".5" width="${WIDTH - 1}" height="${height - 1}" rx="6" fill="${paper}" stroke="${edge}"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}">${frame}${lines.join('')}</svg>`
}

const group = (fill: string, content: string) => `<g fill="${fill}">${content}</g>`

function linesOf(text: string): string[] {
  return widthOf(text, 'regular', 13) <= TEXT_WIDTH ? [text] : wrap(text, 'regular', 13, TEXT_WIDTH)
}

function drawQr(address: string, y: number): string {
  const { path, size } = qrCode(address)
  const transform = `translate(${(WIDTH - QR) / 2} ${y}) scale(${(QR / size).toFixed(4)})`
  return `<path fill="${colors.print.ink}" shape-rendering="crispEdges" transform="${transform}" d="${path}"/>`
}
