import { type Content, html, type Markup } from '@liangpai/presentation'
import type { DataAction } from './dataProtocol.ts'
import type { OfferAction, OfferPart, Slot, StopAction } from './protocol.ts'

/** One step of the offer: its content, and below a line its two ways on, equal to the eye. */
export const wizardStep = (name: OfferPart, title: string, content: Markup, ways: Content): Markup =>
  html`<section class="step" data-step="${name}" data-title="${title}" hidden>
    <div class="body">${content}</div>
    <div class="ways">${ways}</div>
  </section>`

/** A button that leads to another step, or acts. */
export const actionButton = (action: OfferAction | StopAction | DataAction, words: string): Markup =>
  html`<button type="button" class="button outlined" data-go="${action}">${words}</button>`

/** A place that the page's script fills in. */
export const slot = (name: Slot): Markup => html`<bdi data-fill="${name}"></bdi>`
