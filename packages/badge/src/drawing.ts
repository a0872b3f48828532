import { render, type TemplateResult } from 'lit/html.js'
import type { Popover } from './popover.ts'
import { adoptStyles } from './shadowRoot.ts'

/**
 * What stands in the root of an element. Whatever it says is drawn anew, never patched: translators and other scripts of
 * a page replace nodes, and what is written to a replaced one is never seen.
 */
export class Drawing {
  private readonly _root: ShadowRoot
  private readonly _popover: Popover
  private _container: HTMLElement | undefined
  /** What the words in the container were made from; of a link, none. */
  private _content: string | undefined

  constructor(root: ShadowRoot, popover: Popover) {
    this._root = root
    this._popover = popover
  }

  /** Draws the badge, or the pasted link where the page lets nobody draw. */
  showBadge(template: TemplateResult, content: string): void {
    const { _root: root, _popover: popover } = this
    const { activeElement } = root
    adoptStyles(root, popover.isOpen && popover.isInFlow ? 2 : 1)
    const container = this._containerFor('div', content)
    try {
      render(template, container)
    } catch {
      return this.showLink() // Trusted Types that allow no policy of ours, or an XML document
    }
    popover.place()
    if (!activeElement || activeElement.isConnected) return
    // The focused element is gone with what it said; `showModal` gave the focus to the panel's first button.
    const next = root.querySelector('dialog') || root.querySelector('a')
    if (next) next.focus({ preventScroll: true })
  }

  /** Shows the pasted link as it would stand without the element. */
  showLink(): void {
    adoptStyles(this._root, 0)
    this._containerFor('slot')
  }

  /** The container of the same content, or a new and empty one. */
  private _containerFor(name: 'div' | 'slot', content?: string): HTMLElement {
    if (this._container && content === this._content) return this._container
    this._root.textContent = ''
    this._root.append((this._container = document.createElement(name)))
    this._content = content
    return this._container
  }
}
