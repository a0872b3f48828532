import { html } from 'hono/html'
import type { Markup } from './page.ts'

/** A step's frame: its content, and below a line its two ways on, equal to the eye. */
export const step = (name: string, title: string, content: Markup, ways: Markup): Markup =>
  html`<section class="step" data-step="${name}" data-title="${title}" hidden>
    <div class="body">${content}</div>
    <div class="ways">${ways}</div>
  </section>`

/** A button that leads to another step, or acts. */
export const go = (action: string, words: string): Markup =>
  html`<button type="button" class="button outlined" data-go="${action}">${words}</button>`
