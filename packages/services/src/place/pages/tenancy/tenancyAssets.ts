import { inEachLanguage, type Language, placeWords } from '@liangpai/presentation'
import type { LinkKind } from '@liangpai/server/pages'
import { partyStyles } from '../../../pages/assets.ts'

/** Where the private link of a tenancy leads. */
export const TENANCY_PATH = '/tenancy'

/** The addresses of what the form and the pages of a tenancy are drawn with. */
export const tenancyAssets = {
  styles: [...partyStyles, '/assets/placeTenancy.css'],
  script: '/assets/placeTenancy.js',
}

const titleIn = (language: Language) => placeWords[language].tenancy.kind
const overIn = (language: Language) => {
  const { linkOver, linkHow } = placeWords[language].tenancy
  return { title: linkOver, how: linkHow }
}

/** The page of a tenancy, for whoever applied. */
export const tenancyKind: LinkKind = {
  path: TENANCY_PATH,
  titles: inEachLanguage(titleIn),
  over: inEachLanguage(overIn),
  ...tenancyAssets,
}
