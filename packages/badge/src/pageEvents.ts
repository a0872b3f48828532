import { registryChanges } from './registries.ts'

/**
 * Calls a listener with the type of an event after which a badge may have to be judged or drawn anew: the tab becomes
 * visible, the page has another address or trusts more, the browser is online again, a style sheet has loaded. Uses no
 * timer and leaves the page's `history` alone. Returns the function that stops it.
 */
export function onPageChange(listener: (type: string) => void): () => void {
  // `var navigation` of a page replaces the browser's own.
  const { navigation } = window as { navigation?: unknown }
  const sources: [EventTarget | undefined, string][] = [
    [document, 'visibilitychange'],
    [document, 'load'],
    [window, 'popstate'],
    [window, 'hashchange'],
    [window, 'online'],
    [registryChanges, 'change'],
    [navigation instanceof EventTarget ? navigation : undefined, 'currententrychange'],
  ]
  const callIfVisible = ({ type }: Event) => document.visibilityState !== 'hidden' && listener(type)
  // Captured, since the events of style sheets do not bubble.
  for (const [target, type] of sources) if (target) target.addEventListener(type, callIfVisible, true)
  return () => {
    for (const [target, type] of sources) if (target) target.removeEventListener(type, callIfVisible, true)
  }
}
