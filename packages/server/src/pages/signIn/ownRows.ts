import { type Content, html, type Markup } from '@liangpai/presentation'
import { ownSignInPath } from './ownPath.ts'
import type { SignInSite } from './signInSite.ts'

/** The button that ends one way in, or leaves it. */
export const endForm = ({ area }: Pick<SignInSite, 'area'>, act: string, id: string, label: string): Markup =>
  html`<form method="post" action="${ownSignInPath(area)}">
    <input type="hidden" name="act" value="${act}" /><input type="hidden" name="id" value="${id}" />
    <button class="link">${label}</button>
  </form>`

/** Ways in of one kind, a row each, with their button last; on narrow screens each cell says its head itself. */
export const ownRows = (heads: readonly string[], rows: readonly Markup[]): Markup =>
  html`<table class="own-rows">
    <thead>
      <tr>
        ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        <td></td>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`

/** A cell of such a row. */
export const ownCell = (head: string, content: Content): Markup => html`<td data-head="${head}">${content}</td>`
