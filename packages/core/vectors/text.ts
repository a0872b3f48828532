import { each, type Edit, type Inputs, invalid, type Refusals } from './vector.ts'
import type { Step } from '../src/index.ts'

const ASTRAL = '\u{20000}'
const points = (...codes: number[]) => codes.map((code) => String.fromCodePoint(code))

/** The first and the last of every refused range (PROFILE 1), and some within. */
const FORBIDDEN = [
  ...points(
    0,
    0x0a,
    0x1f,
    0x7f,
    0x85,
    0x9f,
    0xad,
    0x34f,
    0x61c,
    0x115f,
    0x1160,
    0x17b4,
    0x17b5,
    0x180b,
    0x180e,
    0x180f,
  ),
  ...points(
    0x200b,
    0x200d,
    0x200f,
    0x2028,
    0x202a,
    0x202e,
    0x2060,
    0x2066,
    0x206f,
    0x3164,
    0xfe00,
    0xfe0f,
    0xfeff,
    0xffa0,
  ),
  ...points(0xfff0, 0xfff9, 0xfffb, 0x1d173, 0x1d17a, 0xe0000, 0xe0061, 0xe0100, 0xe0fff),
]

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
