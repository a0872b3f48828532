import { explanationTable } from './entry.ts'
import { steps } from './steps.ts'

/** What keeps the element from having evidence to judge. */
export const elementExplanations = explanationTable([
  {
    reasons: ['ANCHORS_NOT_GIVEN'],
    meaning: {
      'zh-Hans': '网页没有设置根密钥',
      'zh-Hant': '網頁沒有設定根金鑰',
      en: 'The page names no root key',
    },
    next: {
      'zh-Hans': '请原样粘贴签发方给出的代码；自己存放文件或用软件包时，请写明根密钥的指纹。',
      'zh-Hant': '請原樣貼上簽發方給出的代碼；自己存放檔案或用套件時，請寫明根金鑰的指紋。',
      en: 'Paste the code as the registry gives it; with a file of your own or the package, give the thumbprints of the root keys.',
    },
  },
  {
    reasons: ['BADGE_NOT_ASKED_FOR'],
    meaning: {
      'zh-Hans': '取到的是另一个标识的证据',
      'zh-Hant': '取到的是另一個標識的證據',
      en: 'The evidence is that of another badge',
    },
    next: {
      'zh-Hans': '请核对标识编号，以及 src 或 bundle 中的证据。',
      'zh-Hant': '請核對標識編號，以及 src 或 bundle 中的證據。',
      en: 'Check the badge number, and the evidence in src or bundle.',
    },
  },
  {
    reasons: ['BADGE_NO_UNREADABLE'],
    meaning: {
      'zh-Hans': '编号有误',
      'zh-Hant': '編號有誤',
      en: 'Not a badge number',
    },
    next: {
      'zh-Hans': '编号是 12 位字母和数字，请对照原来的编号再输入。',
      'zh-Hant': '編號是 12 位字母和數字，請對照原來的編號再輸入。',
      en: 'It has 12 letters and digits. Compare it with the one that was given and enter it again.',
    },
  },
  {
    reasons: ['SOURCE_MISSING'],
    meaning: {
      'zh-Hans': '没有说明向哪个签发方核验',
      'zh-Hant': '沒有說明向哪個簽發方核驗',
      en: 'Nothing says which registry to ask',
    },
    next: {
      'zh-Hans': '请保留代码中的链接，或者写上 registry 属性。',
      'zh-Hant': '請保留代碼中的連結，或者寫上 registry 屬性。',
      en: 'Keep the link inside the code, or set the attribute registry.',
    },
  },
  {
    reasons: ['PAGE_FRAMED'],
    meaning: {
      'zh-Hans': '网页放在框架（iframe）里',
      'zh-Hant': '網頁放在框架（iframe）裡',
      en: 'The page stands in a frame',
    },
    next: {
      'zh-Hans': '请单独打开网页；框架里的网页不作任何表示。',
      'zh-Hant': '請單獨開啟網頁；框架裡的網頁不作任何表示。',
      en: 'Open the page by itself; in a frame nothing is claimed.',
    },
  },
  {
    reasons: ['CRYPTO_MISSING'],
    meaning: {
      'zh-Hans': '浏览器在这里没有核验所需的加密功能',
      'zh-Hant': '瀏覽器在這裡沒有核驗所需的加密功能',
      en: 'The browser has no WebCrypto here',
    },
    next: {
      'zh-Hans': '网页需要 https；旧浏览器里保留链接，不用处理。',
      'zh-Hant': '網頁需要 https；舊瀏覽器裡保留連結，不用處理。',
      en: 'The page needs https; in an older browser the link stays, and there is nothing to do.',
    },
  },
  {
    reasons: ['DECOMPRESSION_MISSING'],
    meaning: {
      'zh-Hans': '浏览器太旧，不能解开状态列表',
      'zh-Hant': '瀏覽器太舊，不能解開狀態列表',
      en: 'The browser is too old to unpack the status list',
    },
    next: {
      'zh-Hans': '不用处理：链接仍在，可以到签发方核验。',
      'zh-Hant': '不用處理：連結仍在，可以到簽發方核驗。',
      en: 'There is nothing to do: the link to the registry stays.',
    },
  },
  {
    reasons: ['FETCH_FAILED'],
    meaning: {
      'zh-Hans': '没有连上签发方',
      'zh-Hant': '沒有連上簽發方',
      en: 'The registry could not be reached',
    },
    next: {
      'zh-Hans': '请检查网页安全策略的 connect-src 和内容拦截插件；都没有问题时，请稍后再试。',
      'zh-Hant': '請檢查網頁安全策略的 connect-src 和內容攔截外掛；都沒有問題時，請稍後再試。',
      en: "Check connect-src in the page's security policy, and content blockers; otherwise try again later.",
    },
  },
  {
    reasons: ['FETCH_OFFLINE'],
    meaning: {
      'zh-Hans': '设备没有联网',
      'zh-Hant': '裝置沒有連線',
      en: 'The device is offline',
    },
    next: {
      'zh-Hans': '联网后会自动再次核验。',
      'zh-Hant': '連線後會自動再次核驗。',
      en: 'It is checked again when the device is online.',
    },
  },
  {
    reasons: ['FETCH_REDIRECT'],
    meaning: {
      'zh-Hans': '签发方的网址跳转到别处，跳转不被接受',
      'zh-Hant': '簽發方的網址跳轉到別處，跳轉不被接受',
      en: 'The address of the registry redirects, which is not accepted',
    },
    next: steps.registryAddress,
  },
  {
    reasons: ['FETCH_STATUS'],
    meaning: {
      'zh-Hans': '签发方答复了错误',
      'zh-Hant': '簽發方答覆了錯誤',
      en: 'The registry answered with an error',
    },
    next: steps.tryLater,
  },
  {
    reasons: ['FETCH_TIMEOUT'],
    meaning: {
      'zh-Hans': '签发方没有及时答复',
      'zh-Hant': '簽發方沒有及時答覆',
      en: 'The registry did not answer in time',
    },
    next: steps.tryLater,
  },
  {
    reasons: ['FETCH_TOO_LARGE', 'CONTENT_TYPE_MISMATCH'],
    meaning: {
      'zh-Hans': '答复不是标识的证据',
      'zh-Hant': '答覆不是標識的證據',
      en: 'The answer is no evidence of a badge',
    },
    next: steps.registryAddress,
  },
  {
    reasons: ['NOT_IN_EFFECT'],
    meaning: {
      'zh-Hans': '标识当前不生效，或者没有这个编号',
      'zh-Hant': '標識目前不生效，或者沒有這個編號',
      en: 'Not in effect, or there is no such badge',
    },
    next: {
      'zh-Hans': '请对照原来的编号；不再展示时，请删去代码。',
      'zh-Hant': '請對照原來的編號；不再展示時，請刪去代碼。',
      en: 'Compare the number with the one that was given; remove the code if the badge is no longer shown.',
    },
  },
])
