import { html, type Markup, pageWords } from '@liangpai/presentation'
import type { RequestView } from '../../office/inbox/requestView.ts'
import { actForm, buttonLink, submit } from './form.ts'
import type { RequestContext } from './requestContext.ts'
import { faultOf, faulty, workLink } from './workContext.ts'

const REASONS = ['closeShop', 'endedByIssuer', 'issuedInError', 'keyCompromised'] as const

/** 结束标识: what deletes is confirmed by the name of the shop. */
export function endForm(context: RequestContext, { shop, acts }: RequestView): Markup {
  const { language, typed, faults, path } = context
  const words = pageWords[language].inbox
  const reasons = REASONS.map(
    (value) =>
      html`<option value="${value}" ${value === typed.reason && html`selected`}>${words.endReasons[value]}</option>`,
  )
  const pause = html`<button class="button" name="instead" value="pause" formnovalidate>${words.pauseInstead}</button>`
  const content = html`<div class="fields-inline">
      <div class="field">
        <label for="reason">${words.endWhy}</label>
        <select id="reason" name="reason">
          ${reasons}
        </select>
      </div>
      <div class="field">
        <label for="shop-name">${words.typeName}</label>
        <input
          type="text"
          id="shop-name"
          name="shopName"
          autocomplete="off"
          value="${typed.shopName}"
          ${faulty('shop-name', faults.shopName)}
        />
        ${faultOf('shop-name', faults.shopName)}
      </div>
    </div>
    <p class="field">${words.endMeans}</p>
    <div class="buttons">
      ${submit(words.end, true)} ${acts.pause && pause} ${buttonLink(workLink(context, path), words.cancel)}
    </div>`
  return html`<h2 class="thing-name" id="name" tabindex="-1">${words.end}</h2>
    <p class="thing-more">${words.parts(shop.name, ...shop.urls)}</p>
    ${actForm(context, path, 'end', content)}`
}
