import { styles } from './styles/styles.ts'

/** The element's open root, or one the page attached before; `null` if the page closed it. */
export function rootOf(host: HTMLElement): ShadowRoot | null {
  try {
    return host.attachShadow({ mode: 'open' })
  } catch {
    return host.shadowRoot
  }
}

let sheets: CSSStyleSheet[] | undefined

const sheetOf = (text: string) => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(text)
  return sheet
}

/** Shared by all badges of a page: the sheet of a badge, and what makes the element a block around a panel in its flow. */
export const sharedSheets = (): CSSStyleSheet[] =>
  sheets || (sheets = [sheetOf(styles), sheetOf(':host(:not([hidden])){display:block}')])

/**
 * Gives a root the first `count` of the shared sheets. A root loses its sheets when it moves to another document, which
 * does not accept this document's.
 */
export function adoptStyles(root: ShadowRoot, count: 0 | 1 | 2): void {
  if (root.adoptedStyleSheets.length !== count && root.ownerDocument === document)
    root.adoptedStyleSheets = sharedSheets().slice(0, count)
}
