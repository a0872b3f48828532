import { readShop } from './badge/shop.ts'
import { decodeBase64url, encodeBase64url } from './token/base64url.ts'
import { decodeUtf8, parseCanonical } from './token/json.ts'

/** A payload that every reader accepts. */
const SAMPLE = '{"name":"\xe9","urls":["https://a.b/"]}'

/**
 * Whether the judge still reads what is right: bytes, JSON, text, addresses, lists. A page may have changed built-in
 * functions in any way, also before this file was loaded; then a fault says nothing of the badge.
 */
export function areBuiltInsIntact(): boolean {
  try {
    const bytes = decodeBase64url(encodeBase64url(new TextEncoder().encode(SAMPLE)))
    const { name, urls } = readShop(parseCanonical(decodeUtf8(bytes)), false)
    const list = urls.concat(name)
    return list[1] === '\xe9' && areListsIntact(list)
  } catch {
    return false
  }
}

const areListsIntact = (list: readonly string[]): boolean =>
  list.every((one, at) => list.indexOf(one) === at && list.slice(at)[0] === list.find((other) => other === one)) &&
  !list.some((one) => !list.includes(one))
