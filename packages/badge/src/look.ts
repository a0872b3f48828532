import { html, type TemplateResult } from 'lit/html.js'
import type { Shown } from './words/index.ts'

/** Shape before colour: plate is verified, round is neutral, block is a warning (LOOK 1 and 4). */
export type Family = 'plate' | 'round' | 'block'

/** A drawing on LOOK's grid of 24: what is filled, what is stroked, and a name for how. */
type Icon = readonly [filled: string, stroked: string, name?: string]

const CHECK = 'M6.49 13.21L10.87 17.59L17.57 9.75L15.83 8.25L10.73 14.21L8.11 11.59z'
const CIRCLE = 'M12 3a9 9 0 1 1 0 18a9 9 0 1 1 0-18'
const DIAMOND = 'M10.6 2a2 2 0 0 1 2.8 0l8.6 8.6a2 2 0 0 1 0 2.8l-8.6 8.6a2 2 0 0 1-2.8 0l-8.6-8.6a2 2 0 0 1 0-2.8z'

export const ICONS = {
  full: [
    `M8.6 2h6.8a2 2 0 0 1 1.41.59l3.6 3.6A2 2 0 0 1 21 7.6V19a3 3 0 0 1-3 3H6a3 3 0 0 1-3-3V7.6a2 2 0 0 1 .59-1.41l3.6-3.6A2 2 0 0 1 8.6 2z${CHECK}`,
    '',
  ],
  probationary: [
    CHECK,
    'M8.9 3h6.2a1.6 1.6 0 0 1 1.13.47l3.3 3.3A1.6 1.6 0 0 1 20 7.9V18.8a2.2 2.2 0 0 1-2.2 2.2H6.2A2.2 2.2 0 0 1 4 18.8V7.9a1.6 1.6 0 0 1 .47-1.13l3.3-3.3A1.6 1.6 0 0 1 8.9 3z',
  ],
  chevron: ['', 'M9 5l7 7-7 7', 'v'],
  outward: ['', 'M12 5H6a1 1 0 0 0-1 1v12a1 1 0 0 0 1 1h12a1 1 0 0 0 1-1v-6M11 13L20 4M15 4h5v5', 'o'],
  tick: ['', 'M5 12.5l5 5L19.5 7', 't'],
  cross: ['', 'M5 5l14 14M19 5L5 19'],
  ring: ['', 'M12 6a6 6 0 1 1 0 12a6 6 0 1 1 0-12'],
} satisfies Record<string, Icon>

/** What a state looks like; a state without an entry does not compile. A probationary member's mark is `ICONS`' own. */
export const looks: Record<Shown, { family: Family; icon: Icon }> = {
  verifying: { family: 'round', icon: ['', 'M12 3a9 9 0 1 1-9 9', 'w'] },
  verified: { family: 'plate', icon: ICONS.full },
  notYetValid: { family: 'round', icon: ['', `${CIRCLE}M12 7.4V12l3.2 2`] },
  expired: {
    family: 'round',
    icon: ['', 'M6 3h12M6 21h12M8 3v3.4c0 2.4 4 3.6 4 5.6s-4 3.2-4 5.6V21M16 3v3.4c0 2.4-4 3.6-4 5.6s4 3.2 4 5.6V21'],
  },
  inactive: { family: 'round', icon: ['', `${CIRCLE}M8 12h8`] },
  unavailable: {
    family: 'round',
    icon: ['', 'M12.6 3.02A9 9 0 1 0 20.98 11.4M12.5 11.5L20.5 3.5M15.6 3.2h5.2v5.2', 'o'],
  },
  wrongSite: { family: 'block', icon: [DIAMOND, 'M8 10.1h8M8 13.9h8M14 7.4l-4 9.2', 'g n'] },
  unknownIssuer: {
    family: 'block',
    icon: [DIAMOND, 'M9.6 9.7a2.4 2.4 0 1 1 3.7 2c-.8.5-1.3 1-1.3 1.9M12 16.7v.1', 'g'],
  },
  invalid: { family: 'block', icon: [DIAMOND, 'M9.2 9.2l5.6 5.6M14.8 9.2l-5.6 5.6', 'g'] },
}

/** One template for all of them: the engine parses it once. */
export const svg = ([filled, stroked, name = '']: Icon): TemplateResult =>
  html`<svg class="i ${name}" viewBox="0 0 24 24" aria-hidden="true">
    <path fill-rule="evenodd" d=${filled}></path>
    <path class="s" d=${stroked}></path>
  </svg>`
