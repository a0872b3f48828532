import type { Words } from '../refusals/entry.ts'

/** What to do next, where several reasons have the same answer. */
export const steps = {
  evidenceAgain: {
    'zh-Hans': '如果证据由店铺自己存放，请从签发方重新取一份；否则请把这个原因告诉签发组织。',
    'zh-Hant': '如果證據由店鋪自己存放，請從簽發方重新取一份；否則請把這個原因告訴簽發組織。',
    en: 'If the shop serves the evidence itself, fetch it again from the registry; otherwise tell the issuing organisation this reason.',
  },
  tellIssuer: {
    'zh-Hans': '请把这个原因告诉签发组织。',
    'zh-Hant': '請把這個原因告訴簽發組織。',
    en: 'Tell the issuing organisation this reason.',
  },
  tryLater: {
    'zh-Hans': '请稍后再试；一直如此时，请告诉签发组织。',
    'zh-Hant': '請稍後再試；一直如此時，請告訴簽發組織。',
    en: 'Try again later; if it lasts, tell the issuing organisation.',
  },
  checkClock: {
    'zh-Hans': '请检查本机时间；时间准确时，请告诉签发组织。',
    'zh-Hant': '請檢查本機時間；時間準確時，請告訴簽發組織。',
    en: 'Check the clock of this device; if it is right, tell the issuing organisation.',
  },
  registeredAddress: {
    'zh-Hans': '请在登记的网址查看。预览和测试网页也会这样。',
    'zh-Hant': '請在登記的網址查看。預覽和測試網頁也會這樣。',
    en: 'Look at the registered address. Preview and test pages show this too.',
  },
  registryAddress: {
    'zh-Hans': '请核对签发方的网址。',
    'zh-Hant': '請核對簽發方的網址。',
    en: "Check the registry's address.",
  },
} satisfies { [name: string]: Words }
