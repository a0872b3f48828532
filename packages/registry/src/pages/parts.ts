import { type Content, html, type Icon, type Markup, roundBox, stateIcons } from '@liangpai/presentation'
import { actionButton } from './wizardStep.ts'

/** The second tap in place of the first (LOOK 11): what it means, and two buttons equal to the eye. */
export const secondTap = (
  part: 'pause' | 'withdraw',
  title: string,
  sure: string,
  confirm: string,
  thinkAgain: string,
): Markup =>
  html`<section class="part" data-part="${part}" hidden>
    <div class="body">
      <h2 tabindex="-1">${title}</h2>
      <p>${sure}</p>
      <div class="ways-inline">${actionButton(`confirm-${part}`, confirm)}${actionButton('first', thinkAgain)}</div>
    </div>
  </section>`

/** A part that is an answer alone. */
export const answerPart = (
  part: string,
  title: string,
  text: Content,
  below?: Content,
  icon: Icon = stateIcons.inactive,
): Markup =>
  html`<section class="part" data-part="${part}" hidden>
    <div class="body">${roundBox(title, [text], html`role="status"`, icon)} ${below}</div>
  </section>`
