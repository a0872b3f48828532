import { type Content, html, type Markup } from '@liangpai/presentation'
import type { Party } from '../../party/party.ts'
import { caseForm } from './caseForm.ts'
import type { CasePage } from './casePage.ts'
import { wordsOf } from './words.ts'

/** The pictures that one side added, each a link to its own page. Nothing where there are none. */
export function picturesOfParty(page: CasePage, party: Party): Content {
  const words = wordsOf(page)
  const pictures = page.pictures.filter((picture) => picture.party === party)
  if (pictures.length === 0) return false
  const title = party === page.view.party ? words.party.yourPictures : words.party.theirPictures
  return html`<div class="pictures">
    <p class="small">${title}</p>
    <div class="picture-links">${pictures.map(({ id }, n) => pictureLink(page, id, String(n + 1)))}</div>
  </div>`
}

const pictureLink = (page: CasePage, id: string, n: string): Markup =>
  caseForm(
    page,
    'picture',
    html`<input type="hidden" name="id" value="${id}" /><button class="link">${wordsOf(page).case.picture(n)}</button>`,
  )
