import { encode } from 'uqr'

/** A QR code as the outline of its dark modules; `size` counts modules, with the quiet zone of four on each side. */
export function qrCode(text: string): { path: string; size: number } {
  const { data, size } = encode(text, { border: 4, ecc: 'M' })
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : []))).join('')
  return { path, size }
}
