const NARROW = 480
const WIDTH = 360
const MARGIN = 12
const GAP = 8

/** A width in pixels of text of 13 px: larger text leaves less room. */
export const roomOf = (host: Element, width: number): number =>
  (width * 13) / Number.parseFloat(getComputedStyle(host).fontSize)

/** The panel's two forms: over the page on wide screens, in its flow on narrow ones. */
export type Popover = {
  /** Whether the panel is drawn. */
  readonly isOpen: boolean
  /** Whether it stands in the page rather than over it. */
  readonly flows: boolean
  /** Whether there is room for one column only. */
  readonly isNarrow: boolean
  open(): void
  close(): void
  /** The dialog says that it has closed; it says so late, when it may stand open again in its other form. */
  closed(): void
  /** Beside the badge: start edges together, below it, or above where there is more room. */
  place(): void
  /** A press on the backdrop, which is the dialog's own, outside of its box. */
  outside(event: MouseEvent): void
  key(event: KeyboardEvent): void
}

/** The panel of an element, which draws it when told to. */
export function createPopover(host: HTMLElement, draw: () => void): Popover {
  let isOpen = false
  let flows = false
  const find = <Name extends 'a' | 'dialog'>(name: Name) => host.shadowRoot && host.shadowRoot.querySelector(name)

  /** Chooses the form, draws it and opens the dialog in it. */
  function stand(): void {
    flows = innerWidth < NARROW
    draw()
    const dialog = find('dialog')
    if (!dialog) return
    if (flows) {
      dialog.show()
      if (dialog.getBoundingClientRect().top > innerHeight - 64) dialog.scrollIntoView({ block: 'nearest' })
    } else {
      dialog.showModal()
      popover.place()
    }
    dialog.focus({ preventScroll: true })
  }

  /** Turning the phone opens it in the other form, the focus kept. */
  function resized(): void {
    const dialog = find('dialog')
    if (!dialog) return
    if (innerWidth < NARROW === flows) return popover.place()
    const { activeElement } = dialog.getRootNode() as ShadowRoot
    dialog.close()
    dialog.style.left = dialog.style.top = dialog.style.maxHeight = ''
    stand()
    if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true })
  }

  const popover: Popover = {
    get isOpen() {
      return isOpen
    },
    get flows() {
      return flows
    },
    get isNarrow() {
      const room = flows ? host.getBoundingClientRect().width : Math.min(WIDTH, innerWidth - 2 * MARGIN)
      return roomOf(host, room) < 240
    },
    open() {
      isOpen = true
      addEventListener('resize', resized)
      stand()
    },
    close() {
      removeEventListener('resize', resized)
      if (!isOpen) return
      isOpen = false
      const dialog = find('dialog')
      const hadFocus = host.matches(':focus-within')
      if (dialog) dialog.close()
      host.classList.remove('liangpai-flow')
      draw()
      const link = find('a')
      if (link && hadFocus) link.focus({ preventScroll: true })
    },
    closed() {
      const dialog = find('dialog')
      if (!dialog || !dialog.open) popover.close()
    },
    place() {
      const dialog = find('dialog')
      const link = find('a')
      if (!dialog || !dialog.open || !link || flows) return
      const { left, right, top, bottom } = (link.closest('.b') || link).getBoundingClientRect()
      const { width } = dialog.getBoundingClientRect()
      const start = getComputedStyle(host).direction === 'rtl' ? right - width : left
      const x = Math.max(MARGIN, Math.min(start, innerWidth - width - MARGIN))
      const below = innerHeight - bottom - GAP - MARGIN
      const above = top - GAP - MARGIN
      dialog.style.maxHeight = ''
      const { height: wanted } = dialog.getBoundingClientRect()
      const isBelow = below >= wanted || below >= above
      // It scrolls inside rather than cover the badge, unless there is hardly any room on either side.
      dialog.style.maxHeight = `${Math.min(innerHeight * 0.85, Math.max(below, above, 240))}px`
      const { height } = dialog.getBoundingClientRect()
      const y = isBelow ? bottom + GAP : top - GAP - height
      dialog.style.left = `${x}px`
      dialog.style.top = `${Math.max(MARGIN, Math.min(y, innerHeight - height - MARGIN))}px`
    },
    outside({ target, clientX: x, clientY: y }) {
      const dialog = find('dialog')
      if (!dialog || target !== dialog || flows) return
      const { left, right, top, bottom } = dialog.getBoundingClientRect()
      if (x < left || x > right || y < top || y > bottom) popover.close()
    },
    key({ key }) {
      if (key === 'Escape') popover.close()
    },
  }
  return popover
}
