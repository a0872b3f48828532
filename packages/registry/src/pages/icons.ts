import { raw } from 'hono/html'

const PLATE =
  'M8.6 2h6.8a2 2 0 0 1 1.41.59l3.6 3.6A2 2 0 0 1 21 7.6V19a3 3 0 0 1-3 3H6a3 3 0 0 1-3-3V7.6a2 2 0 0 1 .59-1.41l3.6-3.6A2 2 0 0 1 8.6 2z'
const CHECK = 'M6.49 13.21L10.87 17.59L17.57 9.75L15.83 8.25L10.73 14.21L8.11 11.59z'
const OUTLINE =
  'M8.9 3h6.2a1.6 1.6 0 0 1 1.13.47l3.3 3.3A1.6 1.6 0 0 1 20 7.9V18.8a2.2 2.2 0 0 1-2.2 2.2H6.2A2.2 2.2 0 0 1 4 18.8V7.9a1.6 1.6 0 0 1 .47-1.13l3.3-3.3A1.6 1.6 0 0 1 8.9 3z'
const DIAMOND = 'M10.6 2a2 2 0 0 1 2.8 0l8.6 8.6a2 2 0 0 1 0 2.8l-8.6 8.6a2 2 0 0 1-2.8 0l-8.6-8.6a2 2 0 0 1 0-2.8z'
const CIRCLE = 'M12 3a9 9 0 1 1 0 18a9 9 0 1 1 0-18'

const stroke = (path: string, width = 2) =>
  `<path d="${path}" fill="none" stroke="currentColor" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`
const diamond = (glyph: string, width = 2) =>
  `<path d="${DIAMOND}" fill="currentColor"/><path class="glyph" d="${glyph}" fill="none" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`

const drawings = {
  full: `<path fill="currentColor" fill-rule="evenodd" d="${PLATE}${CHECK}"/>`,
  probationary: `${stroke(OUTLINE)}<path fill="currentColor" d="${CHECK}"/>`,
  verifying: stroke('M12 3a9 9 0 1 1-9 9'),
  notYetValid: stroke(`${CIRCLE}M12 7.4V12l3.2 2`),
  expired: stroke(
    'M6 3h12M6 21h12M8 3v3.4c0 2.4 4 3.6 4 5.6s-4 3.2-4 5.6V21M16 3v3.4c0 2.4-4 3.6-4 5.6s4 3.2 4 5.6V21',
  ),
  inactive: stroke(`${CIRCLE}M8 12h8`),
  unavailable: stroke('M12.6 3.02A9 9 0 1 0 20.98 11.4M12.5 11.5L20.5 3.5M15.6 3.2h5.2v5.2'),
  wrongSite: diamond('M8 10.1h8M8 13.9h8M14 7.4l-4 9.2', 1.8),
  unknownIssuer: diamond('M9.6 9.7a2.4 2.4 0 1 1 3.7 2c-.8.5-1.3 1-1.3 1.9M12 16.7v.1'),
  invalid: diamond('M9.2 9.2l5.6 5.6M14.8 9.2l-5.6 5.6'),
  chevron: stroke('M9 5l7 7-7 7', 2.4),
  same: stroke('M5 12.5l5 5L19.5 7', 2.6),
  ring: stroke('M12 6a6 6 0 1 1 0 12a6 6 0 1 1 0-12', 2.4),
  copy: stroke('M9 9h11v11H9zM15 9V4H4v11h5'),
  outward: stroke('M10 4H4v16h16v-6M13 11l7-7M14 4h6v6'),
}

export type Icon = keyof typeof drawings

/** A drawing of LOOK 5, in the colour of the text around it; words stand beside it, so it is silent. */
export const icon = (name: Icon, size: number, classes = '') =>
  raw(
    `<svg class="icon ${classes}" viewBox="0 0 24 24" width="${size}" height="${size}" aria-hidden="true" focusable="false">${drawings[name]}</svg>`,
  )
