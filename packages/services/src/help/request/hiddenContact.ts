import { BLOCK, withEvenBlocks } from './blackOut.ts'
import type { Contact } from './mentor.ts'

/** Seven digits and more with blanks and dashes between, and mail addresses: how people write how they are reached. */
const REACHED = /[\w.+-]+[@＠][\w-]+(?:\.[\w-]+)+|(?:[+＋]?\p{Nd}[\s\-–—()（）]?){6,}\p{Nd}/gu

/**
 * A text for a mentor who has not accepted: whoever asked may have written their name or number into it, which does not cross before
 * (SYSTEMS 22).
 */
export function withoutContact(text: string, { callName, contact }: Contact): string {
  const own = [contact, callName].filter((words) => words.trim() !== '')
  const hidden = own.reduce((rest, words) => rest.replaceAll(words, BLOCK), text)
  return withEvenBlocks(hidden.replaceAll(REACHED, BLOCK))
}
