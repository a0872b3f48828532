import { explanationTable } from './entry.ts'
import { steps } from './steps.ts'

/** Another shop than that of the badge, and what keeps a page from being compared. */
export const pageExplanations = explanationTable([
  {
    reasons: ['SHOP_MISMATCH'],
    meaning: {
      'zh-Hans': '标识有效，但登记的是另一家店铺的网址',
      'zh-Hant': '標識有效，但登記的是另一家店鋪的網址',
      en: 'In effect, but for another shop than this page',
    },
    next: steps.registeredAddress,
  },
  {
    reasons: ['SHOP_PATH_MISMATCH'],
    meaning: {
      'zh-Hans': '标识有效，但属于同一网站上的另一家店铺',
      'zh-Hant': '標識有效，但屬於同一網站上的另一家店鋪',
      en: 'In effect, but for another shop on the same host',
    },
    next: steps.registeredAddress,
  },
  {
    reasons: ['SHOP_URLS_NOT_CLAIMED'],
    meaning: {
      'zh-Hans': '标识有效，但登记的是平台店铺，没有自己的网页',
      'zh-Hant': '標識有效，但登記的是平台店鋪，沒有自己的網頁',
      en: 'In effect, but for a shop that is a listing without a page of its own',
    },
    next: {
      'zh-Hans': '平台店铺请用图片和标识编号；要在自己的网站上展示，请另行申请。',
      'zh-Hant': '平台店鋪請用圖片和標識編號；要在自己的網站上展示，請另行申請。',
      en: 'Use the picture and the badge number on the marketplace; ask for another badge to show on a site of its own.',
    },
  },
  {
    reasons: ['LISTING_MISMATCH'],
    meaning: {
      'zh-Hans': '标识有效，但属于另一家平台店铺',
      'zh-Hant': '標識有效，但屬於另一家平台店鋪',
      en: 'In effect, but for another listing than this one',
    },
    next: {
      'zh-Hans': '请核对平台和店铺编号。',
      'zh-Hant': '請核對平台和店鋪編號。',
      en: 'Check the marketplace and the shop id.',
    },
  },
  {
    reasons: ['LISTING_NOT_CLAIMED'],
    meaning: {
      'zh-Hans': '标识有效，但没有登记平台店铺',
      'zh-Hant': '標識有效，但沒有登記平台店鋪',
      en: 'In effect, but for a shop without any listing',
    },
    next: {
      'zh-Hans': '请核对平台和店铺编号，或者改用店铺的网址。',
      'zh-Hant': '請核對平台和店鋪編號，或者改用店鋪的網址。',
      en: "Check the marketplace and the shop id, or ask about the shop's web address.",
    },
  },
  {
    reasons: ['PAGE_MISSING'],
    meaning: {
      'zh-Hans': '没有说明是哪个网页或平台店铺',
      'zh-Hant': '沒有說明是哪個網頁或平台店鋪',
      en: 'No page or listing is named',
    },
    next: {
      'zh-Hans': '请给出店铺的网址，或者平台和店铺编号。',
      'zh-Hant': '請給出店鋪的網址，或者平台和店鋪編號。',
      en: "Give the shop's address, or the marketplace and the shop id.",
    },
  },
  {
    reasons: ['PAGE_NOT_HTTPS', 'PAGE_INSECURE'],
    meaning: {
      'zh-Hans': '网页没有 https，标识不用于这样的网页',
      'zh-Hant': '網頁沒有 https，標識不用於這樣的網頁',
      en: 'The page is plain http, which no badge is for',
    },
    next: {
      'zh-Hans': '请打开它的 https 网址；还没有时，请先为网站设置 https。',
      'zh-Hant': '請開啟它的 https 網址；還沒有時，請先為網站設定 https。',
      en: 'Open its https address; if there is none, set the site up for https first.',
    },
  },
  {
    reasons: ['PAGE_URL_AMBIGUOUS'],
    meaning: {
      'zh-Hans': '网址中有转义的点或斜线，无法分辨是哪家店铺',
      'zh-Hant': '網址中有轉義的點或斜線，無法分辨是哪家店鋪',
      en: 'The address of the page has escaped dots or slashes, so that its shop cannot be told',
    },
    next: {
      'zh-Hans': '请用不含 %2e、%2f、%5c 的网址。',
      'zh-Hant': '請用不含 %2e、%2f、%5c 的網址。',
      en: 'Use an address without %2e, %2f and %5c.',
    },
  },
  {
    reasons: ['PAGE_URL_INVALID'],
    meaning: {
      'zh-Hans': '网页没有网址',
      'zh-Hant': '網頁沒有網址',
      en: 'The page has no address',
    },
    next: {
      'zh-Hans': '请从网站打开网页，不要打开保存在本机的文件。',
      'zh-Hant': '請從網站開啟網頁，不要開啟儲存在本機的檔案。',
      en: 'Open the page from its site, not a file that was saved.',
    },
  },
  {
    reasons: ['BUILT_INS_CHANGED'],
    meaning: {
      'zh-Hans': '网页的脚本替换了语言自带的函数，标识无从核验',
      'zh-Hant': '網頁的指令碼替換了語言自帶的函式，標識無從核驗',
      en: 'Built-in functions of the language were replaced here; nothing can be said of the badge',
    },
    next: {
      'zh-Hans': '请找出替换自带函数的脚本，更新或去掉它。',
      'zh-Hant': '請找出替換自帶函式的指令碼，更新或去掉它。',
      en: 'Find the script that replaces built-in functions, and update or remove it.',
    },
  },
  {
    reasons: ['UNEXPECTED'],
    meaning: {
      'zh-Hans': '核验时浏览器出错',
      'zh-Hant': '核驗時瀏覽器出錯',
      en: 'The engine that verifies failed',
    },
    next: {
      'zh-Hans': '请重新打开网页；再次发生时，请连同浏览器的名称和版本一起报告。',
      'zh-Hant': '請重新開啟網頁；再次發生時，請連同瀏覽器的名稱和版本一起回報。',
      en: 'Reload the page; if it happens again, report it with the name and version of the browser.',
    },
  },
])
