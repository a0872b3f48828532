/** What a column of a table is for. */
export type ColumnRole = 'code' | 'page' | 'listingHost' | 'listingId'

/**
 * The heads by which a column is found: our own name, words that mean this alone, and words that may mean something else
 * in another table. The first of the three with a hit decides. All are in the form of `foldedHead`.
 */
export const COLUMN_WORDS: Record<ColumnRole, { name: string; words: readonly string[]; general: readonly string[] }> =
  {
    code: {
      name: 'code',
      words: words(`badge badgecode badgeno badgenumber verifycode verificationcode verifyaddress verifyurl
      标识 标识编号 标识号 标识号码 标识码 标识代码 亮牌 亮牌编号 亮牌号 核验编号 核验号 核验码 核验地址 核验链接 核验网址
      標識 標識編號 標識號 標識號碼 標識碼 標識代碼 亮牌編號 亮牌號 核驗編號 核驗號 核驗碼 核驗地址 核驗連結 核驗網址`),
      general: words('no number 编号 号码 编码 代码 編號 號碼 編碼 代碼'),
    },
    page: {
      name: 'page',
      words: words(`pageaddress pagelink pageurl shoplink shoppage shopurl shopwebsite storelink storepage storeurl
      页面 页面地址 页面网址 页面链接 店铺链接 店铺网址 店铺页面 店铺主页 店铺首页 网店链接 网店网址 网店地址 网店首页
      頁面 頁面地址 頁面網址 頁面連結 店鋪連結 店鋪鏈接 店鋪網址 店鋪頁面 店鋪首頁 網店連結 網店網址 網店地址 網店首頁`),
      general: words(`address domain homepage href link site storefront uri url web webpage website
      地址 店铺地址 网址 网站 网页 网页地址 网站地址 链接 链接地址 主页 首页 官网 域名 商品链接 商品网址
      店鋪地址 網址 網站 網頁 網頁地址 網站地址 連結 鏈接 主頁 首頁 官網 網域 商品連結 商品網址`),
    },
    listingHost: {
      name: 'listing_host',
      words: words(`listingdomain listingplatform marketplacedomain marketplacehost platformdomain platformhost
      平台域名 平台网址 平台地址 平台網域 平台網址`),
      general: words('host marketplace platform 平台 电商平台 所属平台 所在平台 電商平台 所屬平台'),
    },
    listingId: {
      name: 'listing_id',
      words: words(`listingcode listingno listingnumber itemid itemno productid shopid shopno storeid storeno
      店铺id 店铺编号 店铺号 店铺代码 商品id 商品编号 商品号 网店id 网店编号
      店鋪id 店鋪編號 店鋪號 店鋪代碼 商品編號 商品號 網店id 網店編號`),
      general: words('id'),
    },
  }

/** A head in the form in which it is compared: NFKC, lower case, letters and digits alone, nothing in brackets. */
export function foldedHead(head: string): string {
  const text = head.slice(0, 256).normalize('NFKC').toLowerCase()
  return text.replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/g, '').replace(/[^\p{L}\p{N}]/gu, '')
}

function words(text: string): readonly string[] {
  return text.split(/\s+/).filter(Boolean)
}
