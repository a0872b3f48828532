import { colorProperties, colors, fontFamilies } from '@liangpai/presentation'

const properties = (scheme: 'light' | 'dark', near: string, far: string) =>
  `${colorProperties(scheme)} --warn-line: ${colors[scheme]['warn-edge']}66; --shadow-near: ${near}; --shadow-far: ${far};`

const light = properties('light', 'rgba(24, 33, 29, 0.06)', 'rgba(24, 33, 29, 0.14)')
const dark = properties('dark', 'rgba(0, 0, 0, 0.4)', 'rgba(0, 0, 0, 0.5)')

/** The host, and LOOK's values on the box within it, where the page's own rules cannot reach them. */
export const tokens = /* css */ `
  :host {
    display: inline-block;
    max-width: 100%;
    vertical-align: middle;
    font-size: var(--liangpai-size, 13px);
    text-align: start;
  }
  :host([variant='card']) {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .badge {
    all: initial;
    ${light}
    display: block;
    visibility: inherit;
    pointer-events: inherit;
    font: 400 1em/1.5385 ${fontFamilies['zh-Hans']};
    color: var(--ink);
    overflow-wrap: anywhere;
    font-variant-numeric: tabular-nums;
    position: relative;
  }
  .badge:lang(zh-Hant) {
    font-family: ${fontFamilies['zh-Hant']};
  }
  .badge:lang(en) {
    font-family: ${fontFamilies.en};
  }
  .dark {
    ${dark}
  }
  @media (prefers-color-scheme: dark) {
    .auto {
      ${dark}
    }
  }
`
