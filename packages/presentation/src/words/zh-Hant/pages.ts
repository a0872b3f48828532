import type { PageWords } from '../zh-Hans/pages.ts'
import { frame } from './frame.ts'
import { verify } from './verify.ts'
import { offer } from './offer.ts'
import { placement } from './placement.ts'
import { receipt } from './receipt.ts'
import { stop } from './stop.ts'

export const zhHant: PageWords = { frame, verify, offer, placement, receipt, stop }
