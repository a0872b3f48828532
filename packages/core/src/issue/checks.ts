import { readShopUrl } from '../address.ts'
import { readText } from '../text.ts'

export { isHost } from '../address.ts'

/** Whether a badge may show a text to people: NFC, 1 to `limit` code points, not blank, nothing hidden (PROFILE 1). */
export const isText = (value: string, limit: number): boolean => passes(() => readText(value, limit))

/** Whether a badge may name an address of a shop (PROFILE 4); http and localhost only where allowed. */
export const isShopUrl = (value: string, allowLocalhost: boolean): boolean =>
  passes(() => readShopUrl(value, allowLocalhost))

/** Checks with the judge's own readers, so that an issuer never signs what a verifier refuses. */
function passes(read: () => unknown): boolean {
  try {
    read()
    return true
  } catch {
    return false
  }
}
