import type { State } from '@liangpai/core'

/**
 * A drawing on LOOK's grid of 24, in the colour of the text around it. `filled` is one path with the even-odd rule, `stroked`
 * one with round caps and joins, `width` wide (2 unless given). Directional icons mirror in right-to-left text, a spinner
 * turns, and the glyph of a diamond is stroked in the colour of the surface behind it.
 */
export type Icon = {
  readonly filled?: string
  readonly stroked?: string
  readonly width?: number | undefined
  readonly kind?: 'diamond' | 'directional' | 'spinner'
}

const CHECK = 'M6.49 13.21L10.87 17.59L17.57 9.75L15.83 8.25L10.73 14.21L8.11 11.59z'
const PLATE =
  'M8.6 2h6.8a2 2 0 0 1 1.41.59l3.6 3.6A2 2 0 0 1 21 7.6V19a3 3 0 0 1-3 3H6a3 3 0 0 1-3-3V7.6a2 2 0 0 1 .59-1.41l3.6-3.6A2 2 0 0 1 8.6 2z'
const OUTLINE =
  'M8.9 3h6.2a1.6 1.6 0 0 1 1.13.47l3.3 3.3A1.6 1.6 0 0 1 20 7.9V18.8a2.2 2.2 0 0 1-2.2 2.2H6.2A2.2 2.2 0 0 1 4 18.8V7.9a1.6 1.6 0 0 1 .47-1.13l3.3-3.3A1.6 1.6 0 0 1 8.9 3z'
const CIRCLE = 'M12 3a9 9 0 1 1 0 18a9 9 0 1 1 0-18'
const DIAMOND = 'M10.6 2a2 2 0 0 1 2.8 0l8.6 8.6a2 2 0 0 1 0 2.8l-8.6 8.6a2 2 0 0 1-2.8 0l-8.6-8.6a2 2 0 0 1 0-2.8z'

const diamond = (stroked: string, width?: number): Icon => ({ filled: DIAMOND, stroked, width, kind: 'diamond' })

/** The mark of a verified badge: solid for a full member, outlined for a probationary one (LOOK 5). */
export const mark = {
  full: { filled: PLATE + CHECK },
  probationary: { filled: CHECK, stroked: OUTLINE },
} as const satisfies Record<string, Icon>

/** An icon for each other state of a badge (LOOK 5); a state without one does not compile. */
export const stateIcons: Readonly<Record<Exclude<State, 'verified'> | 'verifying', Icon>> = {
  verifying: { stroked: 'M12 3a9 9 0 1 1-9 9', kind: 'spinner' },
  notYetValid: { stroked: `${CIRCLE}M12 7.4V12l3.2 2` },
  expired: {
    stroked: 'M6 3h12M6 21h12M8 3v3.4c0 2.4 4 3.6 4 5.6s-4 3.2-4 5.6V21M16 3v3.4c0 2.4-4 3.6-4 5.6s4 3.2 4 5.6V21',
  },
  inactive: { stroked: `${CIRCLE}M8 12h8` },
  unavailable: {
    stroked: 'M12.6 3.02A9 9 0 1 0 20.98 11.4M12.5 11.5L20.5 3.5M15.6 3.2h5.2v5.2',
    kind: 'directional',
  },
  wrongSite: diamond('M8 10.1h8M8 13.9h8M14 7.4l-4 9.2', 1.8),
  unknownIssuer: diamond('M9.6 9.7a2.4 2.4 0 1 1 3.7 2c-.8.5-1.3 1-1.3 1.9M12 16.7v.1'),
  invalid: diamond('M9.2 9.2l5.6 5.6M14.8 9.2l-5.6 5.6'),
}

/** What stands in a badge, its panel and the pages beside words. `ring` is a superior in the list of who vouches. */
export const icons = {
  chevron: { stroked: 'M9 5l7 7-7 7', width: 2.4, kind: 'directional' },
  outward: {
    stroked: 'M12 5H6a1 1 0 0 0-1 1v12a1 1 0 0 0 1 1h12a1 1 0 0 0 1-1v-6M11 13L20 4M15 4h5v5',
    kind: 'directional',
  },
  tick: { stroked: 'M5 12.5l5 5L19.5 7', width: 2.6 },
  cross: { stroked: 'M5 5l14 14M19 5L5 19' },
  ring: { stroked: 'M12 6a6 6 0 1 1 0 12a6 6 0 1 1 0-12', width: 2.4 },
} as const satisfies Record<string, Icon>

/** Two sheets of paper: what copies. The element has nothing to copy, so this is no member of `icons`. */
export const copyIcon: Icon = { stroked: 'M9 9h11v11H9zM15 9V4H4v11h5' }

/** A tick in a ring: what was received. It says nothing of a badge, so it is no mark. */
export const receivedIcon: Icon = { stroked: `${CIRCLE}M8 12.3l2.8 2.8 5.2-5.6` }
