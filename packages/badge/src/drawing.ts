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
  private _fragment: DocumentFragment | undefined

  constructor(root: ShadowRoot, popover: Popover) {
    this._root = root
    this._popover = popover
  }

  /** Draws the badge, or the pasted link where the page lets nobody draw. `content` is all that its words come from. */
  showBadge(template: TemplateResult, content: string): void {
    const { _root: root, _popover: popover } = this
    const isNew = content !== this._content
    const fragment = isNew || !this._fragment ? document.createDocumentFragment() : this._fragment
    try {
      render(template, fragment)
    } catch {
      return this.showLink() // Trusted Types that allow no policy of ours, or an XML document
    }
    adoptStyles(root, popover.isOpen && popover.isInFlow ? 2 : 1)
    const { activeElement } = root
    if (isNew) this._replace((this._fragment = fragment), content)
    popover.place()
    if (activeElement && (isNew || !root.activeElement)) this._restoreFocus()
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

  /** The focused element may be gone with its state. */
  private _restoreFocus(): void {
    const next = this._root.querySelector('dialog') || this._root.querySelector('a')
    if (next) next.focus({ preventScroll: true })
  }
}
