/** A colour scheme of the page; `auto` is one that follows the reader's system. */
export type ColorScheme = 'auto' | 'light' | 'dark'

/** The scheme that the page has chosen by its `color-scheme`, in style or `meta`; light where it chose none. */
export function colorSchemeOf(style: string): ColorScheme {
  const meta = document.querySelector<HTMLMetaElement>('meta[name=color-scheme]')
  const schemes = /light|dark/.test(style) || !meta ? style : meta.content
  if (!/dark/.test(schemes)) return 'light'
  return /light/.test(schemes) ? 'auto' : 'dark'
}
