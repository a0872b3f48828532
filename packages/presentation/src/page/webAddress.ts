import { html, type Markup } from './html.ts'

/** A part of an address with the class that says how it breaks; without one it breaks only where it fills a line. */
export type AddressPart = { text: string; className?: 'nowrap' | 'unbroken' }

/** So many characters fit into a line of the narrowest page even if each is as wide as a W. */
const SHORT = 14

/**
 * An address in the parts between which it may break: before its dots and slashes. A line that begins behind a hyphen or
 * slash would read as another host or path, so a part with one of them is kept together, while there is room.
 */
export const addressParts = (address: string): AddressPart[] =>
  address.split(/(?<=[^./:])(?=[./].)/).map((text) => {
    if (!/[-/]./.test(text)) return { text }
    return { text, className: text.length > SHORT ? 'unbroken' : 'nowrap' }
  })

/** A web address within text of any direction. */
export const webAddress = (address: string, id?: string): Markup =>
  html`<bdi class="web-address" ${id !== undefined && html`id="${id}"`}
    >${addressParts(address).map(({ text, className }, at) => {
      const part = className === undefined ? text : html`<span class="${className}">${text}</span>`
      return at === 0 ? part : html`<wbr />${part}`
    })}</bdi
  >`
