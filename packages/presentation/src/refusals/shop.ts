import { refusalTable } from './entry.ts'

/** The shop that a badge is for, and the proof that it belongs to the applicant. */
export const shopRefusals = /* @__PURE__ */ refusalTable({
  hostForbidden: {
    status: 422,
    sentence: {
      'zh-Hans': '这个网站的规则不允许出现此类内容。',
      'zh-Hant': '這個網站的規則不允許出現此類內容。',
      en: 'The rules of this host forbid content of this kind.',
    },
    next: {
      'zh-Hans': '请不要在这里展示标识。',
      'zh-Hant': '請不要在這裡展示標識。',
      en: 'Do not show a badge on this host.',
    },
  },
  sharedHost: {
    status: 422,
    sentence: {
      'zh-Hans': '这个网址由许多店铺共用，不能整体登记。',
      'zh-Hant': '這個網址由許多店鋪共用，不能整體登記。',
      en: 'Many shops share this host, so it cannot be registered as a whole.',
    },
    next: {
      'zh-Hans': '请登记店铺自己的网址，或平台上的店铺编号。',
      'zh-Hant': '請登記店鋪自己的網址，或平台上的店鋪編號。',
      en: "Register the shop's own path, or its listing on the marketplace.",
    },
  },
  marketplaceHost: {
    status: 422,
    sentence: {
      'zh-Hans': '这是平台的网址，许多店铺共用，不能当作一家店铺登记。',
      'zh-Hant': '這是平台的網址，許多店鋪共用，不能當作一家店鋪登記。',
      en: 'This is an address of a marketplace, which many shops share; it does not name one shop.',
    },
    next: {
      'zh-Hans': '请登记平台和店铺编号（listing），或提示里列出的店铺网址。',
      'zh-Hant': '請登記平台和店鋪編號（listing），或提示裡列出的店鋪網址。',
      en: "Register the shop's listing, the host of the marketplace and the shop's id there, or an address of the form shown.",
    },
  },
  proofMethod: {
    status: 422,
    sentence: {
      'zh-Hans': '这家店铺没有可以这样核实的网址。',
      'zh-Hant': '這家店鋪沒有可以這樣核實的網址。',
      en: 'Nothing of this shop can be proven in this way.',
    },
    next: {
      'zh-Hans': '网址用校验文件核实，平台店铺由两人核实。',
      'zh-Hant': '網址用校驗檔案核實，平台店鋪由兩人核實。',
      en: 'Prove an address by a file, and a listing by the review of two people.',
    },
  },
  proofNotPublic: {
    status: 422,
    sentence: {
      'zh-Hans': '这个网址不在公开的互联网上。',
      'zh-Hant': '這個網址不在公開的網際網路上。',
      en: 'This address is not on the public internet.',
    },
    next: {
      'zh-Hans': '请改用顾客能打开的 https 网址。',
      'zh-Hant': '請改用顧客能開啟的 https 網址。',
      en: 'Use an https address that customers can open.',
    },
  },
  proofUnreachable: {
    status: 422,
    sentence: {
      'zh-Hans': '打不开这个网址。',
      'zh-Hant': '打不開這個網址。',
      en: "The shop's site could not be reached.",
    },
    next: {
      'zh-Hans': '请检查网站是否正常，再核实一次。',
      'zh-Hant': '請檢查網站是否正常，再核實一次。',
      en: 'Check that the site works and prove the shop again.',
    },
  },
  proofTimeout: {
    status: 422,
    sentence: {
      'zh-Hans': '网站没有及时答复。',
      'zh-Hant': '網站沒有及時答覆。',
      en: "The shop's site did not answer in time.",
    },
    next: {
      'zh-Hans': '请稍后再核实一次。',
      'zh-Hant': '請稍後再核實一次。',
      en: 'Try again later.',
    },
  },
  proofRedirected: {
    status: 422,
    sentence: {
      'zh-Hans': '校验文件的网址转到了别处。',
      'zh-Hant': '校驗檔案的網址轉到了別處。',
      en: 'The address of the proof file redirects elsewhere.',
    },
    next: {
      'zh-Hans': '请把文件放在登记的网址下，不要跳转。',
      'zh-Hant': '請把檔案放在登記的網址下，不要跳轉。',
      en: 'Serve the file at the registered address without a redirect.',
    },
  },
  proofStatus: {
    status: 422,
    sentence: {
      'zh-Hans': '登记的网址下没有校验文件。',
      'zh-Hant': '登記的網址下沒有校驗檔案。',
      en: 'The proof file is not at the registered address.',
    },
    next: {
      'zh-Hans': '请把文件放到指定位置，再核实一次。',
      'zh-Hant': '請把檔案放到指定位置，再核實一次。',
      en: 'Put the file in its place and prove the shop again.',
    },
  },
  proofIsPage: {
    status: 422,
    sentence: {
      'zh-Hans': '那里放的是网页，不是校验文件。',
      'zh-Hant': '那裡放的是網頁，不是校驗檔案。',
      en: 'There is a web page where the proof file should be.',
    },
    next: {
      'zh-Hans': '请上传纯文本文件；不存在的网址要返回 404，不要跳到自己的提示页。',
      'zh-Hant': '請上傳純文字檔案；不存在的網址要回傳 404，不要跳到自己的提示頁。',
      en: 'Upload the plain text file; a site that answers every unknown address with a page has to answer 404 instead.',
    },
  },
  proofMismatch: {
    status: 422,
    sentence: {
      'zh-Hans': '校验文件的内容不对。',
      'zh-Hant': '校驗檔案的內容不對。',
      en: 'The proof file does not hold the expected text.',
    },
    next: {
      'zh-Hans': '请只放入给出的那一行文字。',
      'zh-Hant': '請只放入給出的那一行文字。',
      en: 'Put exactly the given line into the file.',
    },
  },
  proofTooLarge: {
    status: 422,
    sentence: {
      'zh-Hans': '校验文件太大。',
      'zh-Hant': '校驗檔案太大。',
      en: 'The proof file is too large.',
    },
    next: {
      'zh-Hans': '请检查这个网址下是不是校验文件。',
      'zh-Hant': '請檢查這個網址下是不是校驗檔案。',
      en: 'Check that the address serves the proof file and not a page.',
    },
  },
})
