import { registryChanges } from './registries.ts'
import { ancestryOf } from './surroundings.ts'

/**
 * What a badge does after an event. It reads what it needs of the page, and returns what draws it, if anything does. The
 * type is `connect` or that of an event after which badges are judged anew; empty where only what surrounds a badge may
 * have changed.
 */
export type PageListener = (type: string) => (() => void) | false

/** The badges of the page: they share what listens to it. */
const listeners = new Map<Element, PageListener>()
/** Badges inserted since the running script began. */
const connected: Element[] = []

/**
 * Calls all listeners, or those of some badges. All of them read before any of them draws: in turns, each would have the
 * engine calculate the styles of what the one before has drawn.
 */
function notify(type: string, hosts: Iterable<Element> = listeners.keys()): void {
  const drawings = [...hosts].map((host) => {
    const listener = listeners.get(host)
    return !!listener && listener(type)
  })
  for (const draw of drawings) if (draw) draw()
}

let sizes: ResizeObserver
let attributes: MutationObserver
let stop = () => {}

/**
 * Listens to what may have badges judged or drawn anew: the tab becomes visible, the page has another address or trusts
 * more, the browser is online again; a style sheet has loaded, something has changed in the head of the page or in an
 * attribute of what surrounds a badge. Uses no timer and leaves the page's `history` alone.
 */
function start(): void {
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
  const notifyIfVisible = ({ type, target }: Event) => {
    if (document.visibilityState === 'hidden') return
    if (type !== 'load') notify(type)
    else if ((target as Element).localName === 'link') notify('') // a shop's many pictures load too
  }
  // Captured, since the events of style sheets do not bubble.
  for (const [target, type] of sources) if (target) target.addEventListener(type, notifyIfVisible, true)
  // In the next frame: resizing within an observer's callback is reported to the page as an error.
  sizes = new ResizeObserver(() => requestAnimationFrame(() => notify('')))
  attributes = new MutationObserver(() => notify(''))
  if (document.head)
    attributes.observe(document.head, { subtree: true, childList: true, characterData: true, attributes: true })
  stop = () => {
    for (const [target, type] of sources) if (target) target.removeEventListener(type, notifyIfVisible, true)
    attributes.disconnect()
  }
}

/** Has a badge hear of all that; first, after the running script, that it is connected. */
export function listen(host: Element, listener: PageListener): void {
  if (!listeners.size) start()
  listeners.set(host, listener)
  sizes.observe(host)
  for (const element of ancestryOf(host)) attributes.observe(element, { attributes: true })
  if (connected.push(host) === 1) void Promise.resolve().then(() => notify('connect', connected.splice(0)))
}

/** Leaves a badge alone. What surrounded it stays observed while the page has other badges. */
export function unlisten(host: Element): void {
  listeners.delete(host)
  sizes.unobserve(host)
  if (!listeners.size) stop()
}
