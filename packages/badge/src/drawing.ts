import { render, type TemplateResult } from 'lit/html.js'
import type { Popover } from './popover.ts'
import { adoptStyles } from './shadowRoot.ts'

const LINK = 'link'

/**
 * What stands in the root of an element. Whatever it says is drawn anew, never patched: translators and other scripts of
 * a page replace nodes, and what is written to a replaced one is never seen.
 */
export class Drawing {
  private readonly _root: ShadowRoot
  private readonly _popover: Popover
  private _content = ''
  private _fragment = document.createDocumentFragment()

  constructor(root: ShadowRoot, popover: Popover) {
    this._root = root
    this._popover = popover
  }

  /** Draws the badge, or the pasted link where the page lets nobody draw. `content` is all that its words come from. */
  showBadge(template: TemplateResult, content: string): void {
    const { _root: root, _popover: popover } = this
    const { activeElement } = root
    const isNew = content !== this._content
    if (isNew) this._fragment = document.createDocumentFragment()
    try {
      render(template, this._fragment)
    } catch {
      return this.showLink() // Trusted Types that allow no policy of ours, or an XML document
    }
    adoptStyles(root, popover.isOpen && popover.isInFlow ? 2 : 1)
    if (isNew) this._replace(this._fragment, content)
    popover.place()
    if (!activeElement || (root.activeElement && !isNew)) return
    // The focused element is gone with what it said.
    const next = root.querySelector('dialog') || root.querySelector('a')
    if (next) next.focus({ preventScroll: true })
  }

  /** Shows the pasted link as it would stand without the element. */
  showLink(): void {
    if (this._content === LINK) return
    adoptStyles(this._root, 0)
    this._replace(document.createElement('slot'), LINK)
  }

  private _replace(node: Node, content: string): void {
    this._root.textContent = ''
    this._root.append(node)
    this._content = content
  }
}
