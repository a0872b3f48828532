import { styles } from './styles/styles.ts'

/** The element's open root, or one the page attached before; `null` if the page closed it. */
export function rootOf(host: HTMLElement): ShadowRoot | null {
  try {
    return host.attachShadow({ mode: 'open' })
  } catch {
    return host.shadowRoot
  }
}

let sheet: CSSStyleSheet | undefined

/** One style sheet for all badges of a page. */
export function sharedSheet(): CSSStyleSheet {
  if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(styles)
  return sheet
}

/** A root loses its sheets when it moves to another document, which does not accept this document's. */
export function adoptStyles(root: ShadowRoot): void {
  if (!root.adoptedStyleSheets.length && root.ownerDocument === document) root.adoptedStyleSheets = [sharedSheet()]
}
