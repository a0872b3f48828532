import { html, type Markup } from '@liangpai/presentation'
import { FOLLOW_UP_LENGTH } from '../../request/followUp.ts'
import { requestForm, type RequestPage, wordsOf } from './requestForm.ts'

/**
 * A word of whoever asked, where somebody has helped: for the center alone unless they share it with those who help. Nobody is rated
 * by it, and it is counted nowhere.
 */
export function afterwardsPart(page: RequestPage): Markup | false {
  const { view } = page
  const { request } = wordsOf(page)
  if (view.course.every(({ type }) => type !== 'accepted')) return false
  return html`<details class="afterwards">
    <summary>${request.afterwards} <span class="optional">${request.optional}</span></summary>
    <p class="small">${request.helpfulWho}</p>
    ${requestForm(
      page,
      'follow-up',
      html`<div class="field">
          <label class="spoken" for="said">${request.afterwards}</label>
          <textarea id="said" name="text" rows="3" maxlength="${FOLLOW_UP_LENGTH}" autocomplete="off"></textarea>
        </div>
        ${
          view.helpers.length > 0 &&
          html`<label class="box"
            ><input type="checkbox" name="shared" value="yes" autocomplete="off" /><span>${request.share}</span></label
          >`
        }
        <button class="button outlined">${request.save}</button>`,
    )}
  </details>`
}
