import { refusalTable } from './entry.ts'

/** The addresses and the listing of a shop as they were typed. */
export const shopAddressRefusals = /* @__PURE__ */ refusalTable({
  shopAddressUnreadable: {
    status: 422,
    sentence: {
      'zh-Hans': '这不是一个网址。',
      'zh-Hant': '這不是一個網址。',
      en: 'This is not a web address.',
    },
    next: {
      'zh-Hans': '请从浏览器复制店铺首页的网址，例如 https://shop.example/。',
      'zh-Hant': '請從瀏覽器複製店鋪首頁的網址，例如 https://shop.example/。',
      en: "Copy the address of the shop's front page from a browser, such as https://shop.example/.",
    },
  },
  shopAddressInsecure: {
    status: 422,
    sentence: {
      'zh-Hans': '店铺网址要以 https:// 开头。',
      'zh-Hant': '店鋪網址要以 https:// 開頭。',
      en: 'The address of a shop has to begin with https://.',
    },
    next: {
      'zh-Hans': '请先给网站配置 https，再登记 https:// 开头的网址。',
      'zh-Hant': '請先為網站設定 https，再登記 https:// 開頭的網址。',
      en: 'Set the site up for https, then register its https:// address.',
    },
  },
  shopAddressNumeric: {
    status: 422,
    sentence: {
      'zh-Hans': '店铺网址要用域名，不能用 IP 地址。',
      'zh-Hant': '店鋪網址要用網域名稱，不能用 IP 位址。',
      en: 'The address of a shop needs a domain name, not a bare IP address.',
    },
    next: {
      'zh-Hans': '请登记网站的域名。',
      'zh-Hant': '請登記網站的網域名稱。',
      en: "Register the site's domain name.",
    },
  },
  shopAddressUser: {
    status: 422,
    sentence: {
      'zh-Hans': '店铺网址里不能有用户名或密码。',
      'zh-Hant': '店鋪網址裡不能有使用者名稱或密碼。',
      en: 'The address of a shop cannot contain a user name or password.',
    },
    next: {
      'zh-Hans': '请删去 @ 和它前面的内容。',
      'zh-Hant': '請刪去 @ 和它前面的內容。',
      en: 'Remove the @ and what stands before it.',
    },
  },
  shopAddressQuery: {
    status: 422,
    sentence: {
      'zh-Hans': '店铺网址里不能有问号和后面的参数。',
      'zh-Hant': '店鋪網址裡不能有問號和後面的參數。',
      en: 'The address of a shop cannot contain a question mark and what follows it.',
    },
    next: {
      'zh-Hans': '请登记提示里的网址；店铺要靠参数区分时，请登记平台和店铺编号（listing）。',
      'zh-Hant': '請登記提示裡的網址；店鋪要靠參數區分時，請登記平台和店鋪編號（listing）。',
      en: 'Register the address shown; if only the query tells the shop from others, register its listing.',
    },
  },
  shopAddressPage: {
    status: 422,
    sentence: {
      'zh-Hans': '这是店里一个页面的网址，不是店铺的网址。',
      'zh-Hant': '這是店裡一個頁面的網址，不是店鋪的網址。',
      en: 'This is the address of one page of a shop, not of the shop.',
    },
    next: {
      'zh-Hans': '请登记提示里的网址，它包括店铺的所有页面。',
      'zh-Hant': '請登記提示裡的網址，它包括店鋪的所有頁面。',
      en: 'Register the address shown, which covers all pages of the shop.',
    },
  },
  shopAddressCharacters: {
    status: 422,
    sentence: {
      'zh-Hans': '店铺网址里有不能登记的字符。',
      'zh-Hant': '店鋪網址裡有不能登記的字元。',
      en: 'This address contains characters that cannot be registered.',
    },
    next: {
      'zh-Hans': '路径只能用英文字母、数字和 - . _ ~，域名里不能有下划线；可以登记网站的首页。',
      'zh-Hant': '路徑只能用英文字母、數字和 - . _ ~，網域名稱裡不能有底線；可以登記網站的首頁。',
      en: 'A path may contain only the letters a–z, digits and - . _ ~, and a host name no underscore; or register the front page of the site.',
    },
  },
  shopPort: {
    status: 422,
    sentence: {
      'zh-Hans': '店铺网址里不能有端口号。',
      'zh-Hant': '店鋪網址裡不能有連接埠號。',
      en: 'The address of a shop cannot contain a port number.',
    },
    next: {
      'zh-Hans': '请让网站在 https 的默认端口上提供服务，并登记不带端口的网址。',
      'zh-Hant': '請讓網站在 https 的預設連接埠上提供服務，並登記不帶連接埠的網址。',
      en: 'Serve the site on the standard port of https and register the address without a port.',
    },
  },
  listingHostInvalid: {
    status: 422,
    sentence: {
      'zh-Hans': '平台要写域名。',
      'zh-Hant': '平台要寫網域名稱。',
      en: 'The marketplace of a listing is given as a domain name.',
    },
    next: {
      'zh-Hans': '请写平台的域名，例如 market.example，店铺编号另写。',
      'zh-Hant': '請寫平台的網域名稱，例如 market.example，店鋪編號另寫。',
      en: "Give the marketplace's domain name, such as market.example, and the id of the shop apart from it.",
    },
  },
  listingIdInvalid: {
    status: 422,
    sentence: {
      'zh-Hans': '这不是店铺编号。',
      'zh-Hant': '這不是店鋪編號。',
      en: 'This is not the id of a shop.',
    },
    next: {
      'zh-Hans': '请只写平台给店铺的编号：英文字母、数字和 - . _ ~，不超过 64 个。',
      'zh-Hant': '請只寫平台給店鋪的編號：英文字母、數字和 - . _ ~，不超過 64 個。',
      en: "Give the marketplace's id of the shop alone: up to 64 letters, digits and - . _ ~.",
    },
  },
  listingIdRounded: {
    status: 422,
    sentence: {
      'zh-Hans': '表格软件把店铺编号改成了小数或科学计数法，末尾的数字已经丢失。',
      'zh-Hant': '試算表軟體把店鋪編號改成了小數或科學記號，末尾的數字已經遺失。',
      en: 'A spreadsheet turned the id of the shop into a rounded number; its last digits are lost.',
    },
    next: {
      'zh-Hans': '请从平台重新复制编号；在表格里先把这一列设成“文本”格式。',
      'zh-Hant': '請從平台重新複製編號；在試算表裡先把這一欄設成「文字」格式。',
      en: 'Copy the id from the marketplace again, after setting the column of the spreadsheet to text.',
    },
  },
})
