import type { Platform } from './platforms.ts'

/** What is known of a host and of all hosts below it. */
export type PlatformHost = {
  /** Whose host it is, to be named to people; by default the host itself. */
  platform?: Platform
  /** The host under which its shops are listed, if another. */
  listingHost?: string
}

type KnownHost = PlatformHost & { platform: Platform }

/** Sites of one name under the domains of many countries. */
const under = (name: string, endings: string): string[] => endings.split(' ').map((ending) => `${name}.${ending}`)

/** Each of `hosts` has shops of its own; `otherHosts`, those of short links among them, lead to shops of the first. */
type Hosts = { hosts: string[]; otherHosts?: string[] }

/** Platforms, each with its own hosts; all hosts below them are the platform's too (DESIGN 9), a tenant's among them. */
const platforms: Readonly<Record<Platform, Hosts>> = {
  taobao: { hosts: ['taobao.com'], otherHosts: ['tb.cn', 'taobao.global'] },
  tmall: { hosts: ['tmall.com'], otherHosts: ['tmall.hk', 'liangxinyao.com'] },
  alibaba1688: { hosts: ['1688.com'] },
  alibaba: { hosts: ['alibaba.com'] },
  aliexpress: { hosts: under('aliexpress', 'com ru us') },
  goofish: { hosts: ['goofish.com'], otherHosts: ['xianyu.com'] },
  jd: { hosts: ['jd.com'], otherHosts: ['jd.hk', '360buy.com', 'jingxi.com', '3.cn'] },
  pinduoduo: { hosts: ['pinduoduo.com'], otherHosts: ['yangkeduo.com', 'pinduoduo.net'] },
  temu: { hosts: ['temu.com'] },
  douyin: { hosts: ['douyin.com', 'jinritemai.com'], otherHosts: ['iesdouyin.com'] },
  tiktok: { hosts: ['tiktok.com'] },
  kuaishou: { hosts: ['kuaishou.com', 'kwaixiaodian.com'], otherHosts: ['gifshow.com'] },
  xiaohongshu: { hosts: ['xiaohongshu.com'], otherHosts: ['xhslink.com'] },
  wechat: {
    hosts: ['weixin.qq.com', 'servicewechat.com'],
    otherHosts: ['wx.qq.com', 'wechat.com', 'weixin110.qq.com', 'url.cn'],
  },
  tencent: { hosts: ['qq.com'] },
  alipay: { hosts: ['alipay.com'] },
  baidu: { hosts: ['baidu.com'] },
  netease: { hosts: ['163.com', 'kaola.com'] },
  weibo: { hosts: ['weibo.com'], otherHosts: ['weibo.cn', 't.cn'] },
  bilibili: { hosts: ['bilibili.com'], otherHosts: ['b23.tv'] },
  weidian: { hosts: ['weidian.com'], otherHosts: ['koudai.com', 'youshop10.com'] },
  youzan: { hosts: ['youzan.com'], otherHosts: ['koudaitong.com', 'youzanyun.com'] },
  weimob: { hosts: ['weimob.com'], otherHosts: ['weimobcloud.com', 'weimobqf.com'] },
  vipshop: { hosts: ['vip.com'], otherHosts: ['vipshop.com'] },
  suning: { hosts: ['suning.com'] },
  dangdang: { hosts: ['dangdang.com'] },
  gome: { hosts: ['gome.com.cn'] },
  dianping: { hosts: ['dianping.com'], otherHosts: ['dpurl.cn'] },
  meituan: { hosts: ['meituan.com'], otherHosts: ['meituan.net'] },
  eleme: { hosts: ['ele.me'], otherHosts: ['elemecdn.com'] },
  zhuanzhuan: { hosts: ['zhuanzhuan.com'] },
  kongfz: { hosts: ['kongfz.com'] },
  madeInChina: { hosts: ['made-in-china.com'] },
  dhgate: { hosts: ['dhgate.com'] },
  shein: { hosts: under('shein', 'com com.hk tw co.uk com.mx') },
  amazon: {
    hosts: under(
      'amazon',
      'com cn co.uk de fr it es nl se pl com.be ie com.tr ae sa eg in co.jp sg com.au ca com.mx com.br co.za',
    ),
  },
  ebay: { hosts: under('ebay', 'com co.uk de fr it es nl be at ch ie pl ca com.au com.hk com.sg com.my ph cn') },
  shopee: { hosts: under('shopee', 'com sg com.my co.th vn ph co.id tw com.br cl com.co com.mx pl') },
  lazada: { hosts: under('lazada', 'com sg com.my co.th vn com.ph co.id') },
  etsy: { hosts: ['etsy.com'] },
  walmart: { hosts: ['walmart.com', 'walmart.ca'] },
  rakuten: { hosts: ['rakuten.co.jp', 'rakuten.com', 'rakuten.com.tw'] },
  shopify: { hosts: ['shopify.com'] },
  wix: { hosts: ['wix.com'] },
  facebook: { hosts: ['facebook.com'], otherHosts: ['fb.com', 'fb.me'] },
  instagram: { hosts: ['instagram.com'] },
  github: { hosts: ['github.com', 'githubusercontent.com'] },
  gitlab: { hosts: ['gitlab.com'] },
  gitee: { hosts: ['gitee.com'] },
  google: { hosts: ['google.com'] },
  gys: { hosts: ['gys.cn'] },
  shunqi: { hosts: ['11467.com'] },
}

/** Hosts of platforms by their names, those of a platform in a row and the first of them first. */
export const platformHosts: Readonly<Record<string, KnownHost>> = Object.fromEntries(
  (Object.keys(platforms) as Platform[]).flatMap(entriesOf),
)

function entriesOf(platform: Platform): [string, KnownHost][] {
  const { hosts, otherHosts = [] } = platforms[platform]
  const [listingHost = ''] = hosts
  return [
    ...hosts.map((host): [string, KnownHost] => [host, { platform }]),
    ...otherHosts.map((host): [string, KnownHost] => [host, { platform, listingHost }]),
  ]
}
