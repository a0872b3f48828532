import type { Random } from '../random.ts'

/** Numbers at the limits of types, clocks and bit arithmetic. */
const NUMBERS = [0, 1, -1, 0.5, 8, 2 ** 31, 2 ** 32, 2 ** 35, 2 ** 53 - 1, 2 ** 53, 1e21, 1e308, -1e308, 5e-324]

/** Texts at the limits of PROFILE 1, and texts that look like other ones. */
const TEXTS = [
  '',
  ' ',
  '\u3000',
  '云'.repeat(64),
  '云'.repeat(65),
  '\u{20000}'.repeat(64),
  '\u{20000}'.repeat(65),
  'a'.repeat(200),
  'a'.repeat(201),
  'e\u0301',
  '\u00e9',
  '\u202e铺茶雨荷',
  '荷雨\u200b茶铺',
  '荷雨\u0000茶铺',
  '荷雨\ufe0f茶铺',
  '荷\u{e0041}雨',
  '\u{1d173}',
  '\u3164',
  '\ud800',
  '\udfff荷',
  '\ufeff荷雨',
  '\ufffd',
  '\uffff',
  '荷\ue863雨',
  '\uf8ff',
  '\ufdd0荷雨',
  '荷雨\u{f0000}',
  '\u{10ffff}',
  '荷雨\u{dffff}',
  'ﷺ'.repeat(64),
  '荷雨茶铺\n',
  '<script>alert(1)</script>',
  '"',
  '\\ud800',
  '__proto__',
  'constructor',
  'true',
  '1',
]

const PLAIN: readonly unknown[] = [
  null,
  true,
  false,
  [],
  {},
  [[]],
  [null],
  { length: 1 },
  { 0: 'x' },
  { toString: 1 },
  JSON.parse('{"then":1}'),
]

/** Arrays or objects nested `depth` deep. */
export function nest(depth: number, name?: string): unknown {
  let value: unknown = 1
  for (let i = 0; i < depth; i++) value = name === undefined ? [value] : { [name]: value }
  return value
}

/** A value that a member does not want; `old` is the value it has. */
export function hostile(random: Random, old?: unknown): unknown {
  switch (random.below(8)) {
    case 0:
      return random.pick(NUMBERS)
    case 1:
    case 2:
      return random.pick(TEXTS)
    case 3:
      return random.pick(PLAIN)
    case 4:
      return random.percent(15) ? nest(random.pick([20, 500, 1500]), random.pick([undefined, 'a'])) : random.pick(TEXTS)
    case 5:
      return random.percent(20) ? 'a'.repeat(random.pick([255, 256, 512, 513, 6000, 9000])) : [old ?? null]
    default:
      return near(random, old)
  }
}

/** A value next to the old one. */
function near(random: Random, old: unknown): unknown {
  if (typeof old === 'number') return random.pick([old + 1, old - 1, String(old), -old, old + 0.5, old * 2, [old]])
  if (typeof old === 'string') {
    const at = random.below(old.length + 1)
    const respelt = `${old.slice(0, at)}${random.pick(['a', 'A', '0', ' ', '\n', '/', '.', '%2e', '\u200b', '-'])}${old.slice(at)}`
    const others = [`${old} `, `${old}/`, `${old}\n`, old.toUpperCase(), old.slice(1), old.slice(0, -1), `${old}${old}`]
    return random.pick([respelt, ...others, { value: old }])
  }
  if (Array.isArray(old))
    return random.pick<unknown>([[...old, ...old], old.slice(1), { ...old }, old[0], [...old, null]])
  return random.pick<unknown>([[old ?? null], {}, null, String(old), old === true ? 1 : { value: old ?? null }])
}
