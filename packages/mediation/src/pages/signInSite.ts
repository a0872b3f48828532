import { stationWords } from '@liangpai/presentation'
import type { SignInSite } from '@liangpai/server/pages'
import { WORK_PATH } from './work/workContext.ts'

/** Where case handlers, mediators and the people of partners sign in. */
export const signInSite: SignInSite = {
  area: WORK_PATH,
  words: {
    'zh-Hans': stationWords['zh-Hans'].work.signIn,
    'zh-Hant': stationWords['zh-Hant'].work.signIn,
    en: stationWords.en.work.signIn,
  },
}
