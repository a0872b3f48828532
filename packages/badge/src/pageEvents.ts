/**
 * Calls a listener when a verdict may have changed: the tab becomes visible, the page has another address, or the browser
 * is online again, of which the listener is told. Uses no timer and leaves the page's `history` alone. Returns the function
 * that stops it.
 */
export function onPageChange(listener: (isOnlineAgain: boolean) => void): () => void {
  const { navigation } = window as { navigation?: EventTarget }
  const sources: [EventTarget | undefined, string][] = [
    [document, 'visibilitychange'],
    [window, 'popstate'],
    [window, 'hashchange'],
    [window, 'online'],
    [navigation, 'currententrychange'],
  ]
  const callIfVisible = ({ type }: Event) => document.visibilityState !== 'hidden' && listener(type === 'online')
  for (const [target, type] of sources) if (target) target.addEventListener(type, callIfVisible)
  return () => {
    for (const [target, type] of sources) if (target) target.removeEventListener(type, callIfVisible)
  }
}
