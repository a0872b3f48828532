import { type Language, languageOf } from '@liangpai/presentation'

/** The language that an element stands in: its own, else that of the nearest around it, through any shadow roots. */
export function languageAt(element: HTMLElement): Language {
  let near = element.closest('[lang]')
  for (let root = element.getRootNode(); !near && root instanceof ShadowRoot; root = root.host.getRootNode())
    near = root.host.closest('[lang]')
  return languageOf(element.lang || (near && near.getAttribute('lang')))
}

/**
 * Tells a listener when an answer may have changed: the tab is seen again, or the page has another address. Never by a
 * timer, and without touching the page's own `history`. Ends with the function that it returns.
 */
export function listen(listener: () => void): () => void {
  const { navigation } = window as { navigation?: EventTarget }
  const occasions: [EventTarget | undefined, string][] = [
    [document, 'visibilitychange'],
    [window, 'popstate'],
    [window, 'hashchange'],
    [navigation, 'currententrychange'],
  ]
  const heard = () => document.visibilityState !== 'hidden' && listener()
  for (const [target, type] of occasions) if (target) target.addEventListener(type, heard)
  return () => {
    for (const [target, type] of occasions) if (target) target.removeEventListener(type, heard)
  }
}
