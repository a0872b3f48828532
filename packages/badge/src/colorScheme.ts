/** A colour scheme of the page; `auto` is one that follows the reader's system. */
export type ColorScheme = 'auto' | 'light' | 'dark'

/** The scheme that the page has chosen where an element stands, by its style or its `meta`; light where it chose none. */
export function colorSchemeOf({ colorScheme }: CSSStyleDeclaration): ColorScheme {
  const meta = document.querySelector<HTMLMetaElement>('meta[name=color-scheme]')
  const schemes = /light|dark/.test(colorScheme) || !meta ? colorScheme : meta.content
  if (!/dark/.test(schemes)) return 'light'
  return /light/.test(schemes) ? 'auto' : 'dark'
}
