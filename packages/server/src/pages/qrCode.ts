import { colors } from '@liangpai/presentation'
import { encode } from 'uqr'

/** A QR code as the outline of its dark modules; `size` counts modules, with the quiet zone of four on each side. */
export function qrCode(text: string): { path: string; size: number } {
  const { data, size } = encode(text, { border: 4, ecc: 'M' })
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : []))).join('')
  return { path, size }
}

/** A QR code as an image in print's colours: phones read images, not backgrounds. */
export function qrImage(address: string): string {
  const { path, size } = qrCode(address)
  const { paper, ink } = colors.print
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="${paper}" d="M0 0h${size}v${size}H0z"/><path fill="${ink}" d="${path}"/></svg>`
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
}
