/** One observer for all badges of a page, made with the first. */
let observer: MutationObserver | undefined
const listeners = new Set<() => void>()
const callAll = () => {
  for (const listener of listeners) listener()
}

/**
 * Calls a listener when the language, the direction or the colour scheme around an element may have changed: an attribute
 * of the element or of what surrounds it, through shadow roots, or a style sheet. Returns the function that stops it.
 */
export function onSurroundings(host: Element, listener: () => void): () => void {
  if (!observer) observer = new MutationObserver(callAll)
  // A style sheet that loads later changes no attribute; its event does not bubble.
  if (!listeners.size) document.addEventListener('load', callAll, true)
  listeners.add(listener)
  for (let element: Element | null = host; element; element = parentOf(element))
    observer.observe(element, { attributes: true })
  observer.observe(document.head || host, { subtree: true, childList: true, characterData: true, attributes: true })
  return () => {
    listeners.delete(listener)
    if (listeners.size || !observer) return
    observer.disconnect()
    document.removeEventListener('load', callAll, true)
  }
}

function parentOf(element: Element): Element | null {
  const root = element.parentNode
  return root instanceof ShadowRoot ? root.host : element.parentElement
}
