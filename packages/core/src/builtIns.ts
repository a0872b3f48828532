import { readShop } from './badge/shop.ts'
import { areDistinct } from './lib/areDistinct.ts'
import { decodeBase64url, encodeBase64url } from './token/base64url.ts'
import { decodeUtf8, isTime, parseCanonical } from './token/json.ts'

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
    return isTime(1) && Object.keys(urls).length === 1 && areTextsIntact(`${name}~${urls[0]}`, '\xe9')
  } catch {
    return false
  }
}

function areTextsIntact(text: string, first: string): boolean {
  const list = text.split('~', 4).reverse()
  return (
    text.startsWith(first) &&
    text.slice(text.indexOf('~') + 1) === list[0] &&
    areDistinct(list) &&
    list.some((one) => one === first) &&
    !list.some((one) => !list.includes(one)) &&
    list[1] === list.find((one) => one === first)
  )
}
