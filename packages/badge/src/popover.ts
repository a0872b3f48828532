import type { LiangpaiBadge } from './badge.ts'

const NARROW = 480
const WIDTH = 360
const MARGIN = 12
const GAP = 8

/** A width in pixels of text of 13 px: larger text leaves less room. */
export const roomOf = (host: Element, width: number): number =>
  (width * 13) / Number.parseFloat(getComputedStyle(host).fontSize)

/** The panel's two forms: over the page on wide screens, in its flow on narrow ones. */
export type Popover = {
  /** Whether the panel stands in the page rather than over it. */
  readonly flows: boolean
  /** Whether there is room for one column only. */
  readonly isNarrow: boolean
  /** Whether the panel is open. */
  readonly stands: boolean
  show(): void
  close(): void
  /** The dialog says that it has closed; it says so late, when it may stand open again in its other form. */
  closed(): void
  /** Beside the badge: start edges together, below it, or above where there is more room. */
  place(): void
  /** A press on the backdrop, which is the dialog's own, outside of its box. */
  outside(event: MouseEvent): void
  key(event: KeyboardEvent): void
}

export function createPopover(host: LiangpaiBadge): Popover {
  let flowing = false
  const find = () => host.renderRoot.querySelector('dialog')

  /** Turning the phone opens it in the other form, the focus kept. */
  function resized(): void {
    const dialog = find()
    if (!dialog || !host.open) return
    if (popover.flows === flowing) return popover.place()
    const { activeElement } = dialog.getRootNode() as ShadowRoot
    dialog.close()
    dialog.style.left = dialog.style.top = dialog.style.maxHeight = ''
    host.requestUpdate()
    void host.updateComplete.then(() => {
      popover.show()
      if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true })
    })
  }

  const popover: Popover = {
    get flows() {
      return innerWidth < NARROW
    },
    get isNarrow() {
      const room = popover.flows ? host.getBoundingClientRect().width : Math.min(WIDTH, innerWidth - 2 * MARGIN)
      return roomOf(host, room) < 240
    },
    get stands() {
      const dialog = find()
      return !!dialog && dialog.open
    },
    show() {
      const dialog = find()
      if (!dialog) return
      flowing = popover.flows
      if (flowing) {
        dialog.show()
        if (dialog.getBoundingClientRect().top > innerHeight - 64) dialog.scrollIntoView({ block: 'nearest' })
      } else {
        dialog.showModal()
        popover.place()
      }
      dialog.focus({ preventScroll: true })
      addEventListener('resize', resized)
    },
    close() {
      removeEventListener('resize', resized)
      if (!host.open) return
      const dialog = find()
      if (dialog && dialog.open) dialog.close()
      host.open = false
      host.classList.remove('liangpai-flow')
      const link = host.renderRoot.querySelector('a')
      if (link && host.isConnected) link.focus({ preventScroll: true })
    },
    closed() {
      if (!popover.stands) popover.close()
    },
    place() {
      const dialog = find()
      const box = host.renderRoot.querySelector('.b')
      if (!dialog || !box || flowing) return
      const { left, right, top, bottom } = box.getBoundingClientRect()
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
      const dialog = find()
      if (!dialog || target !== dialog || flowing) return
      const { left, right, top, bottom } = dialog.getBoundingClientRect()
      if (x < left || x > right || y < top || y > bottom) popover.close()
    },
    key({ key }) {
      if (key === 'Escape') popover.close()
    },
  }
  return popover
}
