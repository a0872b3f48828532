import type { Locator, Page } from 'playwright'

// How long a step of a guide takes somebody who has never done it: what the machine took, and what reading, pointing and typing
// take a person, by the keystroke-level model (Card, Moran and Newell 1980) and by how fast Chinese is read (IReST, 255 characters
// a minute).

/** Seconds of a person: to make up one's mind, to point and press, to type a character of ours by an input method. */
const [DECIDE, PRESS, CHARACTER] = [1.35, 1.3, 1.1]
const CHARACTERS_READ_A_SECOND = 255 / 60

/** One step of a guide, as it was walked. */
export type Step = { name: string; machine: number; person: number; presses: number; characters: number }

/** Somebody who walks the steps of a guide, of whom each is timed. */
export function walker(): {
  steps: Step[]
  step: (name: string, walk: (hand: Hand) => Promise<void>) => Promise<void>
} {
  const steps: Step[] = []
  return {
    steps,
    async step(name, walk) {
      const hand = new Hand()
      const began = performance.now()
      await walk(hand)
      const machine = (performance.now() - began) / 1000
      steps.push({ name, machine, person: hand.seconds, presses: hand.presses, characters: hand.characters })
    },
  }
}

/** Somebody's hand and eyes. */
export class Hand {
  seconds = 0
  presses = 0
  characters = 0

  /** Reads the whole of what a page shows. */
  async read(page: Page): Promise<void> {
    const { length } = (await page.locator('main').innerText()).replaceAll(/\s/gu, '')
    this.characters += length
    this.seconds += length / CHARACTERS_READ_A_SECOND
  }

  async press(what: Locator): Promise<void> {
    this.presses++
    this.seconds += DECIDE + PRESS
    await what.first().click()
  }

  async type(into: Locator, text: string): Promise<void> {
    this.presses++
    this.seconds += DECIDE + PRESS + text.length * CHARACTER
    await into.fill(text)
  }

  /** A finger on the sensor, or the computer's password. */
  verify(): void {
    this.seconds += DECIDE + 3
  }
}
