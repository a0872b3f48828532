import { registryChanges } from './registries.ts'
import { ancestryOf } from './surroundings.ts'

/**
 * What a badge does after an event. It reads what it needs of the page, and returns what draws it, if anything does. The
 * type is `connect` or that of an event after which badges are judged anew; empty where only what surrounds a badge may
 * have changed.
 */
export type PageListener = (type: string) => (() => void) | false

/**
 * Listens to the page for all of its badges. A class, since a minifier takes none apart: dissolved in its callers, what
 * listens would hold the badge that was connected first.
 */
class PageEvents implements EventListenerObject {
  private readonly _listeners = new Map<Element, PageListener>()
  /** Badges inserted since the running script began. */
  private readonly _connected: Element[] = []
  private _sources: [EventTarget | undefined, string][] = []
  declare private _sizes: ResizeObserver
  declare private _attributes: MutationObserver

  /** Has a badge hear of all that; first, after the running script, that it is connected. */
  listen(host: Element, listener: PageListener): void {
    const { _listeners: listeners, _connected: connected } = this
    if (!listeners.size) this._start()
    listeners.set(host, listener)
    this._sizes.observe(host)
    for (const element of ancestryOf(host)) this._attributes.observe(element, { attributes: true })
    if (connected.push(host) === 1) void Promise.resolve().then(() => this._notify('connect', connected.splice(0)))
  }

  /** Leaves a badge alone. What surrounded it stays observed while the page has other badges. */
  unlisten(host: Element): void {
    this._listeners.delete(host)
    this._sizes.unobserve(host)
    if (this._listeners.size) return
    for (const [target, type] of this._sources) target?.removeEventListener(type, this, true)
    this._attributes.disconnect()
  }

  handleEvent({ type, target }: Event): void {
    if (document.visibilityState === 'hidden') return
    if (type !== 'load') this._notify(type)
    else if ((target as Element).localName === 'link') this._notify('') // a shop's many pictures load too
  }

  /**
   * Listens to what may have badges judged or drawn anew: the tab becomes visible, the page has another address or trusts
   * more, the browser is online again; a style sheet has loaded, something has changed in the head of the page or in an
   * attribute of what surrounds a badge. Uses no timer and leaves the page's `history` alone.
   */
  private _start(): void {
    // `var navigation` of a page replaces the browser's own.
    const { navigation } = window as { navigation?: unknown }
    this._sources = [
      [document, 'visibilitychange'],
      [document, 'load'],
      [document, 'DOMContentLoaded'],
      [window, 'popstate'],
      [window, 'hashchange'],
      [window, 'online'],
      [registryChanges, 'change'],
      [navigation instanceof EventTarget ? navigation : undefined, 'currententrychange'],
    ]
    // Captured, since the events of style sheets do not bubble.
    for (const [target, type] of this._sources) target?.addEventListener(type, this, true)
    // In the next frame: resizing within an observer's callback is reported to the page as an error.
    this._sizes = new ResizeObserver(() => requestAnimationFrame(() => this._notify('')))
    this._attributes = new MutationObserver(() => this._notify(''))
    if (document.head)
      this._attributes.observe(document.head, { subtree: true, childList: true, characterData: true, attributes: true })
  }

  /**
   * Calls all listeners, or those of some badges. All of them read before any of them draws: in turns, each would have the
   * engine calculate the styles of what the one before has drawn.
   */
  private _notify(type: string, hosts: Iterable<Element> = this._listeners.keys()): void {
    const drawings = [...hosts].map((host) => this._listeners.get(host)?.(type))
    for (const draw of drawings) if (draw) draw()
  }
}

/** What listens to this page. */
export const pageEvents = new PageEvents()
