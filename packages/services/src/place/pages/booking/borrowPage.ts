import {
  columnPage,
  type Content,
  html,
  languageSwitch,
  type Markup,
  placeWords,
  formatSpan,
  nameIn,
} from '@liangpai/presentation'
import { type PageContext, siteName } from '@liangpai/server/pages'
import type { BorrowFaults, BorrowForm } from '../../office/booking/borrowForm.ts'
import type { StoredVenue } from '../../store/venues.ts'
import { isLent } from '../../venue/venue.ts'
import { BORROW_PATH, borrowAssets, RIVALS_PATH } from '../assets.ts'
import { fieldIn, gapsBox, type ShownForm } from './borrowFields.ts'

/** The form for a space, as it was typed. */
export type BorrowPage = {
  venue: StoredVenue
  form: BorrowForm
  faults?: BorrowFaults
  once: string
  hasRival?: boolean
  tooManyWords?: string
}

/** Asking for a space (PAGES-services 5): that somebody else asked is said, not who. It works without script. */
export function borrowPage(context: PageContext, page: BorrowPage): Markup {
  const { language } = context
  const words = placeWords[language].booking
  const { venue, form, faults = {}, once, hasRival = false, tooManyWords } = page
  const lent = venue.spaces.filter(isLent)
  const shown: ShownForm = { language, form, faults }
  const fields = html`<form
    method="post"
    action="${BORROW_PATH}/${venue.id}"
    novalidate
    data-sending="${words.sending}"
    data-rivals="${RIVALS_PATH}"
  >
    <div class="body">
      <input type="hidden" name="lang" value="${language}" /><input type="hidden" name="once" value="${once}" />
      <h1>${lent.length === 1 ? words.title : placeWords[language].venue.borrowDoor}</h1>
      <p class="sub">${words.free}</p>
      ${tooManyWords !== undefined && html`<p class="fault" role="alert">${tooManyWords}</p>`} ${gapsBox(shown)}
      ${fieldIn(shown, 'purpose')} ${spaceField(shown, lent)}
      <div class="pair-of-fields">
        ${fieldIn(shown, 'day', { type: 'date' })} ${fieldIn(shown, 'people', { mode: 'numeric' })}
      </div>
      <div class="pair-of-fields">
        ${fieldIn(shown, 'from', { type: 'time' })} ${fieldIn(shown, 'to', { type: 'time' })}
      </div>
      ${fieldIn(shown, 'weeks', { mode: 'numeric', isOptional: true })}
      <p class="small rival" role="status" data-rival ${!hasRival && html`hidden`}>${words.somebodyElse}</p>
      ${fieldIn(shown, 'callName')} ${fieldIn(shown, 'contact')}
      <button class="button filled">${words.submit}</button>
    </div>
    <div class="link-foot">
      <p>
        ${words.answeredWithin(formatSpan(venue.answerDays, 'workingDays', language), formatSpan(venue.retention.bookings, 'days', language))}
      </p>
    </div>
  </form>`
  const none = html`<section class="body last">
    <h1>${words.title}</h1>
    <p>${words.noneLent}</p>
  </section>`
  return columnPage({
    language,
    title: words.title,
    organization: siteName(context),
    aside: languageSwitch(language),
    main: html`<div class="link-page complaint">${lent.length === 0 ? none : fields}</div>`,
    worksWithoutScript: true,
    ...borrowAssets,
  })
}

/** Which space: not asked where there is only one. */
function spaceField(shown: ShownForm, lent: StoredVenue['spaces']): Content {
  const [only] = lent
  if (only && lent.length === 1) return html`<input type="hidden" name="space" value="${only.id}" />`
  return fieldIn(shown, 'space', { options: lent.map((space) => [space.id, nameIn(space, shown.language)] as const) })
}
