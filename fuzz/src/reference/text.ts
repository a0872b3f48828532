/** Characters that no text shown to people may have (PROFILE 1), first and last of each range. */
const HIDDEN: readonly (readonly [number, number])[] = [
  [0x0000, 0x001f],
  [0x007f, 0x009f],
  [0x00ad, 0x00ad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xe000, 0xf8ff],
  [0xfdd0, 0xfdef],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xfffb],
  [0xfffe, 0xffff],
  [0x1d173, 0x1d17a],
  [0xe0000, 0xe0fff],
  [0xf0000, 0x10ffff],
]

const isHidden = (point: number) => HIDDEN.some(([first, last]) => point >= first && point <= last)

/** Text that people may be shown: NFC, not blank, of 1 to `limit` code points, nothing hidden. */
export function isText(value: unknown, limit: number): value is string {
  if (typeof value !== 'string') return false
  const points = Array.from(value, (character) => character.codePointAt(0) ?? 0)
  if (points.length === 0 || points.length > limit || points.some(isHidden)) return false
  return value.normalize('NFC') === value && /\S/u.test(value)
}

/** Such text, or `undefined`. */
export const isTextOrAbsent = (value: unknown, limit: number): value is string | undefined =>
  value === undefined || isText(value, limit)
