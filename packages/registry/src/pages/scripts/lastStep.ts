import { type OfferPart, STEP_NUMBERS } from '../protocol.ts'

/** The device remembers one number, for the invitation that ends at this moment: no token, no name, no shop. */
const KEY = 'liangpai-last-step'

/** Remembers how far the member came. */
export function rememberStep(part: OfferPart, expiresAt: number): void {
  if (part === 'reopened') return
  try {
    localStorage.setItem(KEY, JSON.stringify([expiresAt, STEP_NUMBERS[part]]))
  } catch {
    // A browser that stores nothing shows one line less.
  }
}

/** The number of the step that was seen last on this device. */
export function lastStep(expiresAt: number): number | undefined {
  try {
    const [of, step] = JSON.parse(localStorage.getItem(KEY) ?? '[]') as [number?, number?]
    return of === expiresAt ? step : undefined
  } catch {
    return undefined
  }
}
