import { inEachLanguage, servicesWords } from '@liangpai/presentation'
import type { SignInSite } from '@liangpai/server/pages'
import { WORK_PATH } from './work/workContext.ts'

/** Where secretaries and the people of a branch sign in. */
export const signInSite: SignInSite = {
  area: WORK_PATH,
  words: inEachLanguage((language) => servicesWords[language].work.signIn),
}
