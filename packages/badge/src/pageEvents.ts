/**
 * Calls a listener when a verdict may have changed: the tab becomes visible, or the page has another address. Uses no
 * timer and leaves the page's `history` alone. Returns the function that stops it.
 */
export function onPageChange(listener: () => void): () => void {
  const { navigation } = window as { navigation?: EventTarget }
  const sources: [EventTarget | undefined, string][] = [
    [document, 'visibilitychange'],
    [window, 'popstate'],
    [window, 'hashchange'],
    [navigation, 'currententrychange'],
  ]
  const callIfVisible = () => document.visibilityState !== 'hidden' && listener()
  for (const [target, type] of sources) if (target) target.addEventListener(type, callIfVisible)
  return () => {
    for (const [target, type] of sources) if (target) target.removeEventListener(type, callIfVisible)
  }
}
