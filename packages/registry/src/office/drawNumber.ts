import { randomBytes } from 'node:crypto'
import { dayOf } from '@liangpai/server'

/** Letters and digits that nobody mistakes for others. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * `F-261124-K7M2`: the day, and characters that are drawn, since a count would say how many there are. Drawn again while there is
 * one of that number.
 */
export async function drawNumber(
  letter: string,
  at: number,
  isTaken: (number: string) => Promise<boolean>,
): Promise<string> {
  const day = dayOf(at).slice(2).replaceAll('-', '')
  for (;;) {
    const drawn = [...randomBytes(4)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('')
    const number = `${letter}-${day}-${drawn}`
    if (!(await isTaken(number))) return number
  }
}
