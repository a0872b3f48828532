import { badgeEffectOf, type BadgeOccasion, badgeOccasions, isOfShop } from '@liangpai/core/organization'
import { html, type Markup, organizationWords, pageWords } from '@liangpai/presentation'
import { faultOf, faulty } from '@liangpai/server/pages'
import { dayOf } from '@liangpai/server'
import type { RequestView } from '../../office/inbox/requestView.ts'
import { actForm, buttonLink, submit } from './form.ts'
import type { RequestContext } from './requestContext.ts'
import { workLink } from './workContext.ts'

/** Why an issuer ends a badge of its own accord. */
const OWN_REASONS = ['endedByIssuer', 'issuedInError', 'keyCompromised'] as const

/** The member's own wish, which the office carries out. */
export const MEMBER_WISH = 'memberWish'

/** 结束标识: what deletes is confirmed by the name of the shop. */
export function endForm(context: RequestContext, { shop, acts }: RequestView): Markup {
  const { language, typed, faults, path } = context
  const words = pageWords[language].inbox
  const pause = html`<button class="button" name="instead" value="pause" formnovalidate>${words.pauseInstead}</button>`
  const content = html`<div class="fields-inline">
      <div class="field">
        <label for="reason">${words.endWhy}</label>
        <select id="reason" name="reason">
          ${reasons(context)}
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

/** What befell the member or the shop, by what the rules do to badges then; what a change of the shop or a transfer asks for has its own form. */
function reasons({ language, now, typed }: RequestContext): Markup[] {
  const { inbox, badgeActs } = pageWords[language]
  const { memberEvent, badgeOccasion } = organizationWords[language]
  const labels: Readonly<Record<string, string>> = { ...memberEvent, ...badgeOccasion, ...inbox.endReasons }
  const option = (value: string, label = labels[value]) =>
    html`<option value="${value}" ${value === typed.reason && html`selected`}>${label}</option>`
  const group = (label: string, values: readonly string[]) =>
    html`<optgroup label="${label}">${values.map((value) => option(value))}</optgroup>`
  const occasions = (effect: 'end' | 'reReview', fits: (occasion: BadgeOccasion) => boolean) =>
    badgeOccasions.filter((one) => fits(one) && badgeEffectOf(one, dayOf(now)).effect === effect)
  const isOfMember = (occasion: BadgeOccasion) => occasion in memberEvent
  return [
    group(badgeActs.endGroups.shop, occasions('end', isOfShop)),
    option(MEMBER_WISH, badgeActs.memberWish),
    group(badgeActs.endGroups.member, occasions('end', isOfMember)),
    group(badgeActs.endGroups.again, occasions('reReview', isOfMember)),
    group(badgeActs.endGroups.issuer, OWN_REASONS),
  ]
}
