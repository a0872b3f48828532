import { frame } from './frame.ts'
import { verify } from './verify.ts'
import { offer } from './offer.ts'
import { placement } from './placement.ts'
import { receipt } from './receipt.ts'
import { stop } from './stop.ts'

export const zhHans = { frame, verify, offer, placement, receipt, stop }

/** The words of our own pages in one language, by page. A function takes the value that stands in the sentence. */
export type PageWords = typeof zhHans
