import type { Platform } from '@liangpai/presentation'
import type { HostEntry, HostPolicy, HostTable } from './hostPolicy.ts'

/** Sites of one name under the domains of many countries. */
const under = (name: string, endings: string): string[] => endings.split(' ').map((ending) => `${name}.${ending}`)

/** Each of `hosts` has shops of its own; `otherHosts`, those of short links among them, lead to shops of the first. */
type PlatformHosts = { hosts: string[]; otherHosts?: string[]; shopPaths?: string[]; policy?: HostPolicy }

/**
 * Platforms, each with its own hosts; all hosts below them are the platform's too (DESIGN 9), a tenant's among them. Where
 * no path names a shop, it is registered by its listing: most platforms have the shop in a host or a query.
 */
const platforms: Readonly<Record<Platform, PlatformHosts>> = {
  taobao: { hosts: ['taobao.com'], otherHosts: ['tb.cn', 'taobao.global'] },
  tmall: { hosts: ['tmall.com'], otherHosts: ['tmall.hk', 'liangxinyao.com'] },
  alibaba1688: { hosts: ['1688.com'] },
  alibaba: { hosts: ['alibaba.com'] },
  aliexpress: { hosts: under('aliexpress', 'com ru us'), shopPaths: ['*/store/#/'] },
  goofish: { hosts: ['goofish.com'], otherHosts: ['xianyu.com'] },
  jd: { hosts: ['jd.com'], otherHosts: ['jd.hk', '360buy.com', 'jingxi.com', '3.cn'] },
  pinduoduo: { hosts: ['pinduoduo.com'], otherHosts: ['yangkeduo.com', 'pinduoduo.net'] },
  temu: { hosts: ['temu.com'] },
  douyin: {
    hosts: ['douyin.com', 'jinritemai.com'],
    otherHosts: ['iesdouyin.com'],
    shopPaths: ['www.douyin.com/user/*/'],
  },
  tiktok: { hosts: ['tiktok.com'] },
  kuaishou: {
    hosts: ['kuaishou.com', 'kwaixiaodian.com'],
    otherHosts: ['gifshow.com'],
    shopPaths: ['www.kuaishou.com/profile/*/'],
  },
  xiaohongshu: {
    hosts: ['xiaohongshu.com'],
    otherHosts: ['xhslink.com'],
    shopPaths: ['www.xiaohongshu.com/user/profile/*/'],
  },
  wechat: {
    hosts: ['weixin.qq.com', 'servicewechat.com'],
    otherHosts: ['wx.qq.com', 'wechat.com', 'weixin110.qq.com', 'url.cn'],
  },
  tencent: { hosts: ['qq.com'] },
  alipay: { hosts: ['alipay.com'] },
  baidu: { hosts: ['baidu.com'] },
  netease: { hosts: ['163.com', 'kaola.com'] },
  weibo: {
    hosts: ['weibo.com'],
    otherHosts: ['weibo.cn', 't.cn'],
    shopPaths: ['weibo.com/u/#/', 'www.weibo.com/u/#/'],
  },
  bilibili: { hosts: ['bilibili.com'], otherHosts: ['b23.tv'], shopPaths: ['space.bilibili.com/#/'] },
  weidian: { hosts: ['weidian.com'], otherHosts: ['koudai.com', 'youshop10.com'] },
  youzan: { hosts: ['youzan.com'], otherHosts: ['koudaitong.com', 'youzanyun.com'] },
  weimob: { hosts: ['weimob.com'], otherHosts: ['weimobcloud.com', 'weimobqf.com'] },
  vipshop: { hosts: ['vip.com'], otherHosts: ['vipshop.com'] },
  suning: { hosts: ['suning.com'], shopPaths: ['shop.suning.com/#/'] },
  dangdang: { hosts: ['dangdang.com'], shopPaths: ['store.dangdang.com/#/', 'shop.dangdang.com/#/'] },
  gome: { hosts: ['gome.com.cn'] },
  dianping: { hosts: ['dianping.com'], otherHosts: ['dpurl.cn'], shopPaths: ['www.dianping.com/shop/*/'] },
  meituan: { hosts: ['meituan.com'], otherHosts: ['meituan.net'] },
  eleme: { hosts: ['ele.me'], otherHosts: ['elemecdn.com'] },
  zhuanzhuan: { hosts: ['zhuanzhuan.com'] },
  kongfz: { hosts: ['kongfz.com'], shopPaths: ['shop.kongfz.com/#/'] },
  madeInChina: { hosts: ['made-in-china.com'] },
  dhgate: { hosts: ['dhgate.com'], shopPaths: ['www.dhgate.com/store/#/'] },
  shein: { hosts: under('shein', 'com com.hk tw co.uk com.mx') },
  amazon: {
    hosts: under(
      'amazon',
      'com cn co.uk de fr it es nl se pl com.be ie com.tr ae sa eg in co.jp sg com.au ca com.mx com.br co.za',
    ),
    shopPaths: ['*/shops/*/', '*/stores/*/page/*/'],
  },
  ebay: {
    hosts: under('ebay', 'com co.uk de fr it es nl be at ch ie pl ca com.au com.hk com.sg com.my ph cn'),
    shopPaths: ['*/str/*/', '*/usr/*/'],
  },
  shopee: {
    hosts: under('shopee', 'com sg com.my co.th vn ph co.id tw com.br cl com.co com.mx pl'),
    shopPaths: ['*/shop/#/'],
  },
  lazada: { hosts: under('lazada', 'com sg com.my co.th vn com.ph co.id'), shopPaths: ['*/shop/*/'] },
  etsy: { hosts: ['etsy.com'], shopPaths: ['*/shop/*/'] },
  walmart: { hosts: ['walmart.com', 'walmart.ca'], shopPaths: ['*/seller/#/', '*/global/seller/#/'] },
  rakuten: { hosts: ['rakuten.co.jp', 'rakuten.com', 'rakuten.com.tw'] },
  shopify: { hosts: ['shopify.com'] },
  wix: { hosts: ['wix.com'] },
  facebook: { hosts: ['facebook.com'], otherHosts: ['fb.com', 'fb.me'] },
  instagram: { hosts: ['instagram.com'] },
  github: { hosts: ['github.com', 'githubusercontent.com'] },
  gitlab: { hosts: ['gitlab.com'] },
  gitee: { hosts: ['gitee.com'] },
  google: { hosts: ['google.com'], shopPaths: ['sites.google.com/view/*/'] },
  gys: { hosts: ['gys.cn'], policy: 'forbidden' },
  shunqi: { hosts: ['11467.com'], policy: 'forbidden' },
}

/**
 * Hosts with known policies (RULES section 7). An operator adds others by configuration. A host that is not listed runs
 * scripts and belongs to one shop.
 */
export const knownHosts: HostTable = Object.fromEntries((Object.keys(platforms) as Platform[]).flatMap(entriesOf))

function entriesOf(platform: Platform): [string, HostEntry][] {
  const { hosts, otherHosts = [], shopPaths = [], policy = 'image' } = platforms[platform]
  const [listingHost = ''] = hosts
  const entry: HostEntry = { policy, shared: true, platform, shopPaths }
  return [
    ...hosts.map((host): [string, HostEntry] => [host, entry]),
    ...otherHosts.map((host): [string, HostEntry] => [host, { ...entry, listingHost }]),
  ]
}
