import { inEachLanguage, pageWords } from '@liangpai/presentation'
import { assetPaths } from './assets.ts'

/** The pages that go on by a private link: a request by the public form, and a report. */
export const linkKinds = {
  ask: { path: '/ask', titles: inEachLanguage((language) => pageWords[language].ask.mine), ...assetPaths.ask },
  report: {
    path: '/report',
    titles: inEachLanguage((language) => pageWords[language].report.title),
    ...assetPaths.report,
  },
}
