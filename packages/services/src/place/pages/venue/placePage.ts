import {
  columnPage,
  html,
  type Language,
  languageSwitch,
  type Markup,
  placeWords,
  formatSpan,
  nameIn,
} from '@liangpai/presentation'
import { type PageContext, siteName } from '@liangpai/server/pages'
import type { PublicVenue } from '../../office/venue/viewVenues.ts'
import { isLent } from '../../venue/venue.ts'
import { APPLY_PATH, BORROW_PATH, venueAssets } from '../assets.ts'
import { areaText, usesText } from './usesText.ts'

/** What there is to borrow and to settle in, for merchants (PAGES-services 6). A door stands where it leads somewhere today. */
export function placePage(context: PageContext, venues: readonly PublicVenue[]): Markup {
  const { language } = context
  const words = placeWords[language].venue
  const [only] = venues.length === 1 ? venues : []
  const main = only
    ? html`<section class="body last">${venuePart(only, { language, level: 1 })}</section>`
    : html`<section class="body last">
        <h1>${words.service}</h1>
        ${venues.length === 0 && html`<p class="sub">${words.noVenue}</p>`}
        ${venues.map((venue) => html`<section class="venue">${venuePart(venue, { language, level: 2 })}</section>`)}
      </section>`
  return columnPage({
    language,
    title: words.service,
    organization: siteName(context),
    aside: languageSwitch(language),
    main: html`<div class="link-page">${main}</div>`,
    worksWithoutScript: true,
    ...venueAssets,
  })
}

type Part = { language: Language; level: 1 | 2 }

function venuePart(venue: PublicVenue, { language, level }: Part): Markup {
  const words = placeWords[language].venue
  const { id, host, address, area, description, spaces, answerDays, hasFreePlace } = venue
  const doors = [
    spaces.some(isLent) && {
      path: `${BORROW_PATH}/${id}`,
      title: words.borrowDoor,
      sub: words.borrowHow(formatSpan(answerDays, 'workingDays', language)),
    },
    hasFreePlace && {
      path: `${APPLY_PATH}/${id}`,
      title: words.applyDoor,
      sub: host.kind === 'branch' ? words.applyHow : placeWords[language].tenancy.noDeposit,
    },
  ]
  return html`${level === 1 ? html`<h1><bdi>${nameIn(venue, language)}</bdi></h1>` : html`<h2><bdi>${nameIn(venue, language)}</bdi></h2>`}
    <p class="sub"><bdi>${address}</bdi>${words.comma}${areaText(area, language)}</p>
    ${description !== undefined && html`<p class="about">${description}</p>`}
    ${doors.map((door) => door && doorLink(door, language))} ${spaces.length > 0 && spacesList(venue, language)}`
}

const doorLink = ({ path, title, sub }: { path: string; title: string; sub: string }, language: Language): Markup =>
  html`<a class="door" href="${path}?lang=${language}"
    ><span><b>${title}</b> <small>${sub}</small></span> <i aria-hidden="true">›</i></a
  >`

/** Which spaces there are, and what for; never who has settled in one. */
const spacesList = ({ spaces }: PublicVenue, language: Language): Markup =>
  html`<h3>${placeWords[language].venue.spaces}</h3>
    <ul class="spaces">
      ${spaces.map(
        ({ uses, area, ...named }) =>
          html`<li>
            <b><bdi>${nameIn(named, language)}</bdi></b>
            <span
              >${[usesText(uses, language), area && areaText(area, language)].filter(Boolean).join(placeWords[language].venue.comma)}</span
            >
          </li>`,
      )}
    </ul>`
