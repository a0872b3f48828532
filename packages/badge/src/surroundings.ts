import type { Language } from '@liangpai/presentation'
import { type ColorScheme, colorSchemeOf } from './colorScheme.ts'
import { languageAt } from './language.ts'

/** What a badge takes from where it stands. */
export type Surroundings = { language: Language; direction: string; scheme: ColorScheme }

export function surroundingsOf(host: HTMLElement): Surroundings {
  const style = getComputedStyle(host)
  return { language: languageAt(host), direction: style.direction, scheme: colorSchemeOf(style) }
}

/**
 * Calls a listener when they may have changed: an attribute of the element or of what surrounds it, through shadow roots,
 * or what stands in the head of the page. Returns the function that stops it.
 */
export function onSurroundings(host: Element, listener: () => void): () => void {
  const observer = new MutationObserver(listener)
  let element: Element | null = host
  while (element) {
    observer.observe(element, { attributes: true })
    const { parentNode, parentElement }: Element = element
    element = parentNode instanceof ShadowRoot ? parentNode.host : parentElement
  }
  observer.observe(document.head, { subtree: true, childList: true, characterData: true, attributes: true })
  return () => observer.disconnect()
}
