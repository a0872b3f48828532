import { helpWords, inEachLanguage, type Language } from '@liangpai/presentation'
import type { LinkKind } from '@liangpai/server/pages'
import { partyStyles, workAssets } from '../../pages/assets.ts'

/** Where help is asked for; with the secret of a link in its fragment it is one's own request. */
export const HELP_PATH = '/help'
/** Where somebody who helps has their arrangement and introductions. */
export const MENTOR_PATH = '/mentor'

const styles = [...partyStyles, '/assets/help.css']

/** A new link comes from the center, to the contact on record alone. */
const overIn = (language: Language) => {
  const { linkOver, lostHow, noSearch } = helpWords[language].request
  return { title: linkOver, how: [lostHow, noSearch] }
}

const over = inEachLanguage(overIn)

/** The pages of a request, for whoever asked. */
export const requestKind: LinkKind = {
  path: HELP_PATH,
  titles: inEachLanguage((language) => helpWords[language].request.open),
  over,
  styles,
  script: '/assets/help.js',
}

/** The page of somebody who helps. */
export const mentorKind: LinkKind = {
  path: MENTOR_PATH,
  titles: inEachLanguage((language) => helpWords[language].mentor.open),
  over,
  styles,
  script: '/assets/mentor.js',
}

/** What the pages of secretaries are drawn with. */
export const helpWorkAssets = { styles: [...workAssets.styles, '/assets/helpWork.css'], script: '/assets/helpWork.js' }
