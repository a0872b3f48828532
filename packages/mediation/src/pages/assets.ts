import { inEachLanguage, type Language, stationWords } from '@liangpai/presentation'
import type { AssetSources } from '@liangpai/server/http'
import type { LinkKind } from '@liangpai/server/pages'

/** Where the private link of a case leads. */
export const CASE_PATH = '/case'
/** Where the form for a complaint is. */
export const COMPLAINT_PATH = '/complain'

const styles = ['/assets/frame.css', '/assets/party.css']

const titleIn = (language: Language) => stationWords[language].party.open

/** A new link comes from the station, to the contact on record alone. */
const overIn = (language: Language) => {
  const { linkOver, lostHow, noSearch } = stationWords[language].party
  return { title: linkOver, how: [lostHow, noSearch] }
}

/** The pages of a case, for its two sides. */
export const caseKind: LinkKind = {
  path: CASE_PATH,
  titles: inEachLanguage(titleIn),
  over: inEachLanguage(overIn),
  styles,
  script: '/assets/case.js',
}

/** The addresses of what the form is drawn with. */
export const complaintAssets = { styles, script: '/assets/complain.js' }

/** The addresses of what the work pages are drawn with. */
export const workAssets = {
  styles: ['/assets/frame.css', '/assets/work.css', '/assets/stationWork.css'],
  script: '/assets/stationWork.js',
}

/** What all of them are made from. */
export const assetSources = {
  folder: import.meta.dirname,
  sheets: ['party', 'stationWork', 'signIn'],
  scripts: ['case', 'complain', 'stationWork', 'signIn'],
} satisfies AssetSources
