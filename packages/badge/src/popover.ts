import type { LiangpaiBadge } from './badge.ts'

const NARROW = 480
const MARGIN = 12
const GAP = 8

/** The two forms of the panel: over the page on wide screens, in its flow on narrow ones. */
export class Popover {
  readonly #host: LiangpaiBadge
  #flowing = false
  constructor(host: LiangpaiBadge) {
    this.#host = host
  }

  /** Whether the panel stands in the page rather than over it. */
  get flows(): boolean {
    return innerWidth < NARROW
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog')
  }

  /** Whether the panel is open. */
  get stands(): boolean {
    const dialog = this.#dialog
    return !!dialog && dialog.open
  }

  show(): void {
    const dialog = this.#dialog
    if (!dialog) return
    this.#flowing = this.flows
    this.#host.classList.toggle('liangpai-flow', this.flows)
    if (this.flows) {
      dialog.show()
      if (dialog.getBoundingClientRect().top > innerHeight - 64) dialog.scrollIntoView({ block: 'nearest' })
    } else {
      dialog.showModal()
      this.place()
    }
    dialog.focus({ preventScroll: true })
    addEventListener('resize', this.#resized)
  }

  close(): void {
    removeEventListener('resize', this.#resized)
    const host = this.#host
    if (!host.open) return
    const dialog = this.#dialog
    if (dialog && dialog.open) dialog.close()
    host.open = false
    host.classList.remove('liangpai-flow')
    const link = host.renderRoot.querySelector('a')
    if (link && host.isConnected) link.focus({ preventScroll: true })
  }

  /** Beside the badge: start edges together, below it, or above where there is more room. */
  place(): void {
    const dialog = this.#dialog
    const box = this.#host.renderRoot.querySelector('.b')
    if (!dialog || !box || this.#flowing) return
    const { left, right, top, bottom } = box.getBoundingClientRect()
    const { width } = dialog.getBoundingClientRect()
    const start = getComputedStyle(this.#host).direction === 'rtl' ? right - width : left
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
  }

  /** Turning the phone opens it in the other form, the focus kept. */
  readonly #resized = (): void => {
    const dialog = this.#dialog
    if (!dialog || !this.#host.open) return
    if (this.flows === this.#flowing) return this.place()
    const { activeElement } = dialog.getRootNode() as ShadowRoot
    dialog.close()
    dialog.style.left = dialog.style.top = dialog.style.maxHeight = ''
    this.#host.requestUpdate()
    void this.#host.updateComplete.then(() => {
      this.show()
      if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true })
    })
  }

  /** A press on the backdrop, which is the dialog's own, outside of its box. */
  readonly outside = (event: MouseEvent): void => {
    const dialog = this.#dialog
    if (!dialog || event.target !== dialog || this.#flowing) return
    const { left, right, top, bottom } = dialog.getBoundingClientRect()
    const { clientX: x, clientY: y } = event
    if (x < left || x > right || y < top || y > bottom) this.close()
  }

  readonly key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.close()
  }
}
