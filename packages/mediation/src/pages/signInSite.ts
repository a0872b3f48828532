import { inEachLanguage, stationWords } from '@liangpai/presentation'
import type { SignInSite } from '@liangpai/server/pages'
import { WORK_PATH } from './work/workContext.ts'

/** Where case handlers, mediators and the people of partners sign in. */
export const signInSite: SignInSite = {
  area: WORK_PATH,
  words: inEachLanguage((language) => stationWords[language].work.signIn),
}
