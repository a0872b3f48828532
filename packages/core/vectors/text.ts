import { each, type Edit, type Inputs, invalid, type Refusals } from './vector.ts'
import type { Step } from '@liangpai/core'

const ASTRAL = '\u{20000}'
/** The ranges of PROFILE 1, as it writes them. */
const FORBIDDEN_RANGES = `
  0000–001F 007F–009F 00AD 034F 061C 115F–1160 17B4–17B5 180B–180F 200B–200F 2028–202E 2060–206F 3164 E000–F8FF
  FDD0–FDEF FE00–FE0F FEFF FFA0 FFF0–FFFB FFFE–FFFF 1D173–1D17A E0000–E0FFF F0000–10FFFF`

/** The first and the last code point of every refused range. */
export const forbiddenRanges = FORBIDDEN_RANGES.trim()
  .split(/\s+/)
  .map((range) => range.split('–').map((code) => Number.parseInt(code, 16)))
  .map(([first = 0, last = first]) => ({ first, last }))

/** The ends of every range, and some within. */
const FORBIDDEN = forbiddenRanges
  .flatMap(({ first, last }) => [first, last])
  .concat([0x0a, 0x85, 0x180e, 0x200d, 0x202a, 0x2066, 0xe863, 0xfff9, 0xe0061, 0xe0100, 0xfffff, 0x100000])
  .map((code) => String.fromCodePoint(code))

/** A text that is shown to people: where it stands, how long it may be, whether it may be missing. */
export type Shown = { name: string; limit: number; optional?: true; edit: (value: unknown) => Edit }

/** What every shown text is refused for. */
export function texts(step: Step, shown: readonly Shown[]) {
  const all = (values: (one: Shown) => { [name: string]: unknown }): Inputs =>
    Object.assign({}, ...shown.map((one) => each(one.name, values(one), one.edit))) as Inputs
  const [first] = shown
  const characters = Object.fromEntries(
    FORBIDDEN.map((it) => [`U+${it.codePointAt(0)?.toString(16)}`, `荷雨${it}茶铺`]),
  )
  return {
    TEXT_EMPTY: invalid(
      step,
      all(() => ({ empty: '' })),
    ),
    TEXT_BLANK: invalid(
      step,
      all(() => ({ blank: '  ', ideographic: '\u3000', 'no-break': '\u00a0' })),
    ),
    TEXT_NOT_STRING: invalid(
      step,
      all(({ optional }) => ({
        number: 1,
        array: ['x'],
        null: null,
        object: {},
        ...(optional ? {} : { missing: undefined }),
      })),
    ),
    TEXT_TOO_LONG: invalid(
      step,
      all(({ limit }) => ({ 'one too many': '云'.repeat(limit + 1), 'astral too': ASTRAL.repeat(limit + 1) })),
    ),
    TEXT_FORBIDDEN_CHARACTER: invalid(step, {
      ...all(() => ({ bidi: '荷雨\u202e茶铺', 'zero-width': '荷雨\u200b茶铺', 'control behind': '荷雨茶铺\n' })),
      ...(first && each(first.name, characters, first.edit)),
    }),
    TEXT_NOT_NFC: invalid(
      step,
      all(() => ({ NFD: 'cafe\u0301', 'compatibility ideograph': '\uf900' })),
    ),
  } satisfies Refusals
}
