import { type Content, html } from '@liangpai/presentation'
import { caseButton, twoWays } from './caseForm.ts'
import type { CasePage } from './casePage.ts'
import { mayObject } from './mediatorsPart.ts'
import { platformButton, shortPlatformButton } from './outsideWays.ts'
import { wordsOf } from './words.ts'

/** The ways that appear by themselves when somebody of the station does nothing. */
export function offersPart(page: CasePage): Content {
  const { offers, profile } = page
  const { party } = wordsOf(page)
  if (offers.length === 0) return false
  if (!offers.includes('anotherMediator'))
    return html`<section class="body offers">
      <h2>${party.late}</h2>
      <p class="small">${party.lateWays}</p>
      ${platformButton(page, 'outlined')}
    </section>`
  return html`<section class="body offers">
    <h2>${party.silent(String(profile.silence))}</h2>
    <p class="small">${party.silentWays}</p>
    ${
      mayObject(page)
        ? twoWays(caseButton(page, 'object', party.change), shortPlatformButton(page))
        : platformButton(page, 'outlined')
    }
  </section>`
}
