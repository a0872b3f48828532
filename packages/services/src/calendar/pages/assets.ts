import { calendarWords, inEachLanguage, type Language } from '@liangpai/presentation'
import type { LinkKind } from '@liangpai/server/pages'
import { partyStyles, workAssets } from '../../pages/assets.ts'

/** Where everybody reads what there is to learn and do. */
export const LIST_PATH = '/calendar'
/** Where a sheet is filled in. */
export const SIGN_UP_PATH = '/calendar/sign-up'

const styles = [...partyStyles, '/assets/signup.css']

/** The addresses of what the list and the sheet are drawn with. */
export const listAssets = { styles, script: '/assets/calendarList.js' }

/** What the pages of plans and sessions add to those of signed-in people. */
export const workStyles: readonly string[] = [...workAssets.styles, '/assets/calendarWork.css']

const overIn = (language: Language) => {
  const { linkOver, lostHow, noSearch } = calendarWords[language].signup
  return { title: linkOver, how: [lostHow, noSearch] }
}

/** The pages of somebody's own sheet. */
export const sheetKind: LinkKind = {
  path: '/signup',
  titles: inEachLanguage((language) => calendarWords[language].signup.own),
  over: inEachLanguage(overIn),
  styles,
  script: '/assets/signup.js',
}

/** The page on which somebody who is invited signs up. */
export const invitationKind: LinkKind = {
  path: '/invited',
  titles: inEachLanguage((language) => calendarWords[language].signup.invitedTitle),
  over: inEachLanguage(overIn),
  styles,
  script: '/assets/signup.js',
}
