const NARROW_SCREEN = 480
const NARROW_PANEL = 240
const WIDTH = 360
const MARGIN = 12
const GAP = 8
/** Below this height the panel covers its badge rather than shrink further. */
const LEAST_HEIGHT = 240

/** A width in pixels as if text were 13 px: larger text leaves less room. */
export const relativeWidth = (host: Element, width: number): number =>
  (width * 13) / Number.parseFloat(getComputedStyle(host).fontSize)

/** The panel of a badge, in one of two forms: over the page on wide screens, in its flow on narrow ones. */
export class Popover implements EventListenerObject {
  isOpen = false
  /** Whether the panel stands in the page rather than over it. */
  isInFlow = false
  private readonly _host: HTMLElement
  private readonly _render: () => void

  /** `render` draws the badge with its panel, if `isOpen`. */
  constructor(host: HTMLElement, render: () => void) {
    this._host = host
    this._render = render
  }

  /** Whether there is room for one column only. */
  get isNarrow(): boolean {
    const width = this.isInFlow ? this._host.getBoundingClientRect().width : Math.min(WIDTH, innerWidth - 2 * MARGIN)
    return relativeWidth(this._host, width) < NARROW_PANEL
  }

  open(): void {
    this.isOpen = true
    addEventListener('resize', this)
    this._show()
  }

  close(): void {
    removeEventListener('resize', this)
    if (!this.isOpen) return
    this.isOpen = false
    const hadFocus = this._host.matches(':focus-within')
    const dialog = this._find('dialog')
    if (dialog) dialog.close()
    this._render()
    const link = this._find('a')
    if (link && hadFocus) link.focus({ preventScroll: true })
  }

  /** Listens to the dialog, and to the window while the panel is open. */
  handleEvent(event: Event): void {
    if (event.type === 'resize') this._resized()
    else if (this._isClosedBy(event)) this.close()
  }

  /**
   * Opens a panel that has just been drawn, and puts it beside the badge: start edges aligned, below it, or above where
   * there is more room.
   */
  place(): void {
    const dialog = this._find('dialog')
    if (!dialog) return
    if (this.isInFlow) dialog.open = true // `show` would take the focus from the page
    else if (!dialog.open) dialog.showModal()
    if (this.isInFlow || !dialog.previousElementSibling) return
    const badge = dialog.previousElementSibling.getBoundingClientRect()
    this._placeAcross(dialog, badge)
    this._placeAlong(dialog, badge)
  }

  private _placeAcross({ style, offsetWidth: width }: HTMLElement, { left, right }: DOMRect): void {
    const start = getComputedStyle(this._host).direction === 'rtl' ? right - width : left
    style.left = `${clamp(start, innerWidth - width)}px`
  }

  /** The panel scrolls rather than cover the badge, unless there is hardly any room on either side. */
  private _placeAlong(dialog: HTMLElement, { top, bottom }: DOMRect): void {
    const below = innerHeight - bottom - GAP - MARGIN
    const above = top - GAP - MARGIN
    dialog.style.maxHeight = ''
    const isBelow = below >= heightOf(dialog) || below >= above
    dialog.style.maxHeight = `${Math.min(innerHeight * 0.85, Math.max(below, above, LEAST_HEIGHT))}px`
    const height = heightOf(dialog)
    dialog.style.top = `${clamp(isBelow ? bottom + GAP : top - GAP - height, innerHeight - height)}px`
  }

  /** Chooses the form of the panel and draws it. */
  private _show(): void {
    this.isInFlow = innerWidth < NARROW_SCREEN
    this._render()
    const dialog = this._find('dialog')
    if (!dialog) return
    if (this.isInFlow && dialog.getBoundingClientRect().top > innerHeight - 64)
      dialog.scrollIntoView({ block: 'nearest' })
    dialog.focus({ preventScroll: true })
  }

  /** A phone that is turned reopens the panel in its other form, with the focus kept. */
  private _resized(): void {
    const dialog = this._find('dialog')
    if (!dialog) return
    if (innerWidth < NARROW_SCREEN === this.isInFlow) return this.place()
    const { activeElement } = dialog.getRootNode() as ShadowRoot & { activeElement: HTMLElement | null }
    dialog.close()
    dialog.style.left = dialog.style.top = dialog.style.maxHeight = ''
    this._show()
    if (activeElement) activeElement.focus({ preventScroll: true })
  }

  private _isClosedBy(event: Event): boolean {
    const dialog = this._find('dialog')
    // `close` fires asynchronously: the dialog may already be open again in its other form.
    if (event.type === 'close') return !dialog || !dialog.open
    return event.type === 'keydown'
      ? (event as KeyboardEvent).key === 'Escape'
      : this._isOnBackdrop(event as MouseEvent)
  }

  /** A press on the backdrop is a press on the dialog, outside of its box. */
  private _isOnBackdrop({ target, clientX: x, clientY: y }: MouseEvent): boolean {
    const dialog = this._find('dialog')
    if (!dialog || target !== dialog || this.isInFlow) return false
    const { left, right, top, bottom } = dialog.getBoundingClientRect()
    return x < left || x > right || y < top || y > bottom
  }

  private _find<Name extends 'a' | 'dialog'>(name: Name): HTMLElementTagNameMap[Name] | null {
    const { shadowRoot } = this._host
    return shadowRoot && shadowRoot.querySelector(name)
  }
}

const heightOf = (element: Element) => element.getBoundingClientRect().height

/** Keeps the margin at both ends; `end` is the last start at which nothing is cut off. */
const clamp = (start: number, end: number) => Math.max(MARGIN, Math.min(start, end - MARGIN))
