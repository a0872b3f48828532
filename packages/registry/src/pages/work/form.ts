import { type Content, html, type Markup } from '@liangpai/presentation'
import { type WorkContext, workLink } from './workContext.ts'

/** A form of a request's page: it is sent to that page's own address, once however often it is sent (`key`). */
export const actForm = (context: WorkContext & { key: string }, path: string, act: string, content: Content): Markup =>
  html`<form method="post" action="${workLink(context, path)}">
    <input type="hidden" name="act" value="${act}" />
    <input type="hidden" name="key" value="${context.key}" />
    ${content}
  </form>`

/** The button that sends a form. */
export const submit = (label: string, isFilled = false): Markup =>
  html`<button class="button ${isFilled ? 'filled' : ''}">${label}</button>`

/** A link that looks like a button: it leads to another form of the same page. */
export const buttonLink = (href: string, label: string): Markup => html`<a class="button" href="${href}">${label}</a>`
