import { styles } from './styles/styles.ts'

/** The element's open root, or the one that the page has attached before; one that the page has closed stays its own. */
export function rootOf(host: HTMLElement): ShadowRoot | null {
  try {
    return host.attachShadow({ mode: 'open' })
  } catch {
    return host.shadowRoot
  }
}

let sheet: CSSStyleSheet | undefined

/** One style sheet for all badges of a page, made before the first of them needs it or when it does. */
export function sharedSheet(): CSSStyleSheet {
  if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(styles)
  return sheet
}

/** A root loses its sheets on the way into another document, where this document's are not allowed. */
export function adoptStyles(root: ShadowRoot): void {
  if (!root.adoptedStyleSheets.length && root.ownerDocument === document) root.adoptedStyleSheets = [sharedSheet()]
}
