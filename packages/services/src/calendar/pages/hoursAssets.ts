import { calendarWords, inEachLanguage, type Language } from '@liangpai/presentation'
import type { LinkKind } from '@liangpai/server/pages'
import { partyStyles } from '../../pages/assets.ts'

const styles = [...partyStyles, '/assets/hours.css']

/** Where somebody's hours open by their private link. */
export const HOURS_PATH = '/hours'

/** Where the page of a sheet opens the hours of whoever signed up by it. */
export const FROM_SIGN_UP = `${HOURS_PATH}/from-sign-up`

const titleIn = (language: Language) => calendarWords[language].hours.title

/** A new link comes from the branch, to the contact on record alone. */
const overIn = (language: Language) => {
  const { over, overHow, noSearch } = calendarWords[language].hours
  return { title: over, how: [overHow, noSearch] }
}

/** The pages of somebody's hours. */
export const hoursKind: LinkKind = {
  path: HOURS_PATH,
  titles: inEachLanguage(titleIn),
  over: inEachLanguage(overIn),
  styles,
  script: '/assets/hours.js',
}

/** The addresses of what the page of a proof is drawn with. */
export const proofAssets = { styles, script: '/assets/proof.js' }
