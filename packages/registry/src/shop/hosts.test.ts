import { expect, test } from 'vitest'
import { knownHosts } from './hosts.ts'
import { readShopAddress } from './shopAddress.ts'

const read = (typed: string) => {
  const result = readShopAddress(typed, { hosts: knownHosts, allowLocalhost: false })
  return 'address' in result ? result.address : result.fault
}

/** Of each platform: the host of its listings, addresses that name no shop by their path, and addresses that do. */
const platforms: readonly [name: string, listingHost: string, shared: string, shops?: string][] = [
  [
    '淘宝',
    'taobao.com',
    'taobao.com www.taobao.com item.taobao.com/item.htm?id=42 store.taobao.com/shop/view_shop.htm?user_number_id=42 shop.taobao.com shop.m.taobao.com h5.m.taobao.com m.taobao.com s.taobao.com world.taobao.com shop123.taobao.com shop123.taobao.com/category/ shopsearch.taobao.com detail.taobao.com market.m.taobao.com',
  ],
  [
    '天猫',
    'tmall.com',
    'tmall.com www.tmall.com detail.tmall.com/item.htm?id=42 detail.m.tmall.com list.tmall.com heyu.tmall.com chaoshi.tmall.com',
  ],
  [
    '1688',
    '1688.com',
    '1688.com detail.1688.com/offer/42.html shop123.1688.com m.1688.com s.1688.com winport.m.1688.com',
  ],
  ['阿里巴巴国际站', 'alibaba.com', 'alibaba.com www.alibaba.com heyu.en.alibaba.com m.alibaba.com'],
  [
    '速卖通',
    'aliexpress.com',
    'aliexpress.com www.aliexpress.com/item/42.html m.aliexpress.com aliexpress.com/store/ heyu.aliexpress.com/store/heyu/ heyu.aliexpress.com/store/1101234567/',
    'www.aliexpress.com/store/1101234567',
  ],
  ['闲鱼', 'goofish.com', 'goofish.com www.goofish.com/personal?userId=42 h5.m.goofish.com'],
  [
    '京东',
    'jd.com',
    'jd.com mall.jd.com mall.jd.com/index-123.html item.jd.com/42.html shop.m.jd.com/?shopId=42 item.m.jd.com list.jd.com search.jd.com heyu.jd.com',
  ],
  [
    '拼多多',
    'pinduoduo.com',
    'yangkeduo.com mobile.yangkeduo.com/mall_page.html?mall_id=42 mobile.yangkeduo.com/goods.html?goods_id=42 m.yangkeduo.com',
  ],
  ['拼多多', 'pinduoduo.com', 'pinduoduo.com www.pinduoduo.com mms.pinduoduo.com p.pinduoduo.com/abc'],
  ['抖音', 'jinritemai.com', 'haohuo.jinritemai.com/views/shop/index?id=42 fxg.jinritemai.com buyin.jinritemai.com'],
  ['抖音', 'douyin.com', 'douyin.com www.douyin.com/video/42 v.douyin.com/abc', 'www.douyin.com/user/MS4wLjABAAAAheyu'],
  ['快手', 'kwaixiaodian.com', 'kwaixiaodian.com app.kwaixiaodian.com/merchant/shop/detail?id=42 s.kwaixiaodian.com'],
  ['快手', 'kuaishou.com', 'www.kuaishou.com v.kuaishou.com/abc', 'www.kuaishou.com/profile/heyu'],
  [
    '小红书',
    'xiaohongshu.com',
    'www.xiaohongshu.com www.xiaohongshu.com/explore/42 www.xiaohongshu.com/goods-detail/42',
    'www.xiaohongshu.com/user/profile/5ff0e6410000000001008400',
  ],
  [
    '微信',
    'weixin.qq.com',
    'weixin.qq.com mp.weixin.qq.com mp.weixin.qq.com/s/abc channels.weixin.qq.com store.weixin.qq.com open.weixin.qq.com',
  ],
  ['微信', 'servicewechat.com', 'servicewechat.com servicewechat.com/wx1234567890abcdef/12/page-frame.html'],
  ['微店', 'weidian.com', 'weidian.com weidian.com/?userid=42 shop42.v.weidian.com k.weidian.com/abc h5.weidian.com'],
  [
    '有赞',
    'youzan.com',
    'youzan.com h5.youzan.com h5.youzan.com/v2/showcase/homepage?alias=abc shop42.youzan.com shop42.m.youzan.com j.youzan.com/abc',
  ],
  ['微盟', 'weimob.com', 'weimob.com 100001.retail.n.weimob.com'],
  ['唯品会', 'vip.com', 'vip.com www.vip.com detail.vip.com/detail-42-42.html m.vip.com'],
  [
    '苏宁易购',
    'suning.com',
    'suning.com product.suning.com/0070/42.html shop.suning.com shop.m.suning.com/42.html shop.suning.com/jsonp/',
    'shop.suning.com/70057310/index.html',
  ],
  [
    '当当',
    'dangdang.com',
    'dangdang.com product.dangdang.com/42.html shop.dangdang.com',
    'shop.dangdang.com/12345 store.dangdang.com/12345/',
  ],
  [
    '大众点评',
    'dianping.com',
    'dianping.com m.dianping.com www.dianping.com/shop/ www.dianping.com/shanghai/',
    'www.dianping.com/shop/H5abc',
  ],
  ['美团', 'meituan.com', 'meituan.com i.meituan.com/poi/42 waimai.meituan.com'],
  ['饿了么', 'ele.me', 'ele.me h5.ele.me www.ele.me/shop/42'],
  [
    '亚马逊',
    'amazon.com',
    'amazon.com www.amazon.com/dp/B0 www.amazon.com/s?me=A1 smile.amazon.com',
    'www.amazon.com/shops/A1B2C3D4 www.amazon.com/stores/Heyu/page/0F7C',
  ],
  ['亚马逊', 'amazon.co.jp', 'www.amazon.co.jp www.amazon.co.jp/gp/help/', 'www.amazon.co.jp/shops/A1B2C3D4'],
  ['亚马逊', 'amazon.de', 'amazon.de www.amazon.de/dp/B0'],
  [
    'eBay',
    'ebay.com',
    'ebay.com www.ebay.com/itm/42 stores.ebay.com',
    'www.ebay.com/str/heyutea www.ebay.com/usr/heyu.tea',
  ],
  ['eBay', 'ebay.co.uk', 'www.ebay.co.uk', 'www.ebay.co.uk/str/heyutea'],
  ['Shopee', 'shopee.sg', 'shopee.sg shopee.sg/heyu shopee.sg/cart/', 'shopee.sg/shop/42'],
  [
    'Lazada',
    'lazada.com.my',
    'www.lazada.com.my www.lazada.com.my/products/x-i42.html',
    'www.lazada.com.my/shop/heyu-tea',
  ],
  [
    'Etsy',
    'etsy.com',
    'etsy.com www.etsy.com/listing/42/tea www.etsy.com/shop/ heyutea.etsy.com',
    'www.etsy.com/shop/HeyuTea m.etsy.com/shop/HeyuTea',
  ],
  ['Temu', 'temu.com', 'temu.com www.temu.com/mall.html?mall_id=42'],
  ['SHEIN', 'shein.com', 'shein.com us.shein.com/store/home?store_code=42'],
  ['Shopify', 'shopify.com', 'shopify.com admin.shopify.com/store/heyu apps.shopify.com'],
  ['Wix', 'wix.com', 'wix.com www.wix.com heyu.wix.com'],
  ['GitHub', 'github.com', 'github.com github.com/heyu/tea'],
  ['GitLab', 'gitlab.com', 'gitlab.com/heyu'],
  ['Google', 'google.com', 'sites.google.com www.google.com', 'sites.google.com/view/heyu'],
]

const rows = (pick: (row: (typeof platforms)[number]) => string | undefined) =>
  platforms.flatMap((row) => (pick(row)?.split(' ') ?? []).map((address) => [address, row[0], row[1]] as const))

test.each(rows(([, , shared]) => shared))('%s is no shop, and the words name %s and %s', (address, name, host) => {
  for (const typed of [address, `https://${address}`, address.replace(/^[^/]+/, (part) => part.toUpperCase())])
    expect(read(typed)).toMatchObject({
      refusal: 'marketplaceHost',
      detail: { 'zh-Hans': expect.stringContaining(`${name}：平台写 ${host}，`) },
    })
})

test.each(rows(([, , , shops]) => shops))('%s names one shop of %s', (address) => {
  const expected = `https://${address.replace(/index\.html$/, '').replace(/\/?$/, '/')}`
  expect(read(address)).toBe(expected)
  expect(read(`${expected}?spm=a1z10&id=42#top`)).toBe(expected)
})

test('an address of a form that names a shop is shown where another was typed', () => {
  expect(read('shop.suning.com')).toMatchObject({
    detail: { en: expect.stringContaining('https://shop.suning.com/…/') },
  })
  expect(read('www.ebay.co.uk')).toMatchObject({
    detail: { en: expect.stringContaining('https://www.ebay.co.uk/str/…/') },
  })
})

test('a host written by letters of another script is another host', () => {
  expect(read('https://tаobao.com/')).toBe('https://xn--tobao-4ve.com/')
})

test('a known host is given as the URL parser writes it', () => {
  for (const host of Object.keys(knownHosts)) expect(new URL(`https://${host}`).hostname).toBe(host)
})
