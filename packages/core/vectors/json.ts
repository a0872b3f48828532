import type { TokenRefusals } from './jws.ts'
import type { TokenDraft } from '@liangpai/world'

const payload = (payloadText: NonNullable<TokenDraft['payloadText']>) => (token: TokenDraft) => {
  token.payloadText = payloadText
}
const headerText = (edit: (text: string) => string) => (token: TokenDraft) => {
  token.headerText = edit
}
/** A first member, written as it stands. */
const member = (text: string) => payload((it) => it.replace('{', () => `{${text},`))

/** Bytes in place of the three of a note. */
const bytes = (...three: [number, number, number]) =>
  payload((text) => {
    const before = new TextEncoder().encode('{"note":"')
    const after = new TextEncoder().encode(text.replace('{', '",'))
    return Uint8Array.of(...before, ...three, ...after)
  })
const utf16 = (text: string) => {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
  return Uint8Array.from([0xfeff, ...units].flatMap((unit) => [unit & 0xff, unit >> 8]))
}

export const json = {
  JSON_FORBIDDEN_KEY: {
    'at the top': member('"__proto__":{}'),
    'deep inside': member('"note":{"a":[{"__proto__":null}]}'),
    'in the header': headerText((text) => text.replace('{', '{"__proto__":{},')),
  },
  JSON_INVALID: {
    BOM: payload((text) => `\ufeff${text}`),
    'trailing comma': payload((text) => text.replace(/}$/, ',}')),
    comment: member('/**/"note":1'),
    NaN: member('"note":NaN'),
    'single quotes': member("'note':1"),
    'two values': payload((text) => text + text),
    'nested too deeply or cut': member(`"note":${'['.repeat(2000)}`),
    'nothing but white space': payload(() => ' '),
  },
  JSON_LONE_SURROGATE: {
    '\\uD800': member('"note":"\\uD800"'),
    '\\ud800': member('"note":"\\ud800"'),
    '\\udfff behind a backslash': member('"note":"\\\\\\udfff"'),
    'in a member name': member('"\\udc00":1'),
  },
  JSON_NOT_CANONICAL: {
    'duplicate key': member('"iat":1'),
    'duplicate key, one escaped': member('"\\u0069at":1'),
    'duplicate key in header': headerText((text) => text.replace('{', '{"alg":"none",')),
    'duplicate key, the same value': headerText((text) => text.replace('{', '{"alg":"ES256",')),
    'white space': payload((text) => text.replace(':', ': ')),
    'a line behind': payload((text) => `${text}\n`),
    '1.0': member('"note":1.0'),
    '1e2': member('"note":1e2'),
    '-0': member('"note":-0'),
    '1e999': member('"note":1e999'),
    '2^53+1': member('"note":9007199254740993'),
    '\\/': member('"note":"\\/"'),
    'escaped letter': member('"note":"\\u0061"'),
    'upper-case escape': member('"note":"\\u001F"'),
    'escaped __proto__': member('"\\u005f_proto__":{}'),
    'integer names out of order': member('"note":{"b":1,"1":2}'),
  },
  UTF8_INVALID: {
    'overlong UTF-8': bytes(0xe0, 0x80, 0xaf),
    'surrogate in UTF-8': bytes(0xed, 0xa0, 0x80),
    'cut in the middle': bytes(0x61, 0x61, 0xe4),
    'UTF-16': payload(utf16),
  },
} satisfies TokenRefusals
