import { readShopUrl } from '../address.ts'
import { passes } from '../fault.ts'

export { isHost } from '../address.ts'
export { isText } from '../text.ts'

/** Whether a badge may name an address of a shop (PROFILE 4); http and localhost only where allowed. */
export const isShopUrl = (value: string, allowLocalhost: boolean): boolean =>
  passes(() => readShopUrl(value, allowLocalhost))
