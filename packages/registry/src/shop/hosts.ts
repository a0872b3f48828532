import type { Platform } from '@liangpai/presentation'
import type { HostEntry, HostPolicy, HostTable } from './hostPolicy.ts'

/** Sites of one name under the domains of many countries. */
const under = (name: string, endings: string): string[] => endings.split(' ').map((ending) => `${name}.${ending}`)

type PlatformHosts = { platform: Platform; hosts: string[]; shopPaths?: string[]; policy?: HostPolicy }

/**
 * Platforms, each with its own hosts; all hosts below them are the platform's too (DESIGN 9), a tenant's among them. Where
 * no path names a shop, it is registered by its listing: most platforms have the shop in a host or a query.
 */
const platforms: readonly PlatformHosts[] = [
  { platform: 'taobao', hosts: ['taobao.com', 'tb.cn', 'taobao.global'] },
  { platform: 'tmall', hosts: ['tmall.com', 'tmall.hk', 'liangxinyao.com'] },
  { platform: 'alibaba1688', hosts: ['1688.com'] },
  { platform: 'alibaba', hosts: ['alibaba.com'] },
  { platform: 'aliexpress', hosts: under('aliexpress', 'com ru us'), shopPaths: ['*/store/#/'] },
  { platform: 'goofish', hosts: ['goofish.com', 'xianyu.com'] },
  { platform: 'jd', hosts: ['jd.com', 'jd.hk', '360buy.com', 'jingxi.com', '3.cn'] },
  { platform: 'pinduoduo', hosts: ['pinduoduo.com', 'yangkeduo.com', 'pinduoduo.net'] },
  { platform: 'temu', hosts: ['temu.com'] },
  {
    platform: 'douyin',
    hosts: ['douyin.com', 'iesdouyin.com', 'jinritemai.com'],
    shopPaths: ['www.douyin.com/user/*/'],
  },
  { platform: 'tiktok', hosts: ['tiktok.com'] },
  {
    platform: 'kuaishou',
    hosts: ['kuaishou.com', 'kwaixiaodian.com', 'gifshow.com'],
    shopPaths: ['www.kuaishou.com/profile/*/'],
  },
  {
    platform: 'xiaohongshu',
    hosts: ['xiaohongshu.com', 'xhslink.com'],
    shopPaths: ['www.xiaohongshu.com/user/profile/*/'],
  },
  {
    platform: 'wechat',
    hosts: ['weixin.qq.com', 'wx.qq.com', 'servicewechat.com', 'wechat.com', 'weixin110.qq.com', 'url.cn'],
  },
  { platform: 'tencent', hosts: ['qq.com'] },
  { platform: 'alipay', hosts: ['alipay.com'] },
  { platform: 'baidu', hosts: ['baidu.com'] },
  { platform: 'netease', hosts: ['163.com', 'kaola.com'] },
  { platform: 'weibo', hosts: ['weibo.com', 'weibo.cn', 't.cn'], shopPaths: ['weibo.com/u/#/', 'www.weibo.com/u/#/'] },
  { platform: 'bilibili', hosts: ['bilibili.com', 'b23.tv'], shopPaths: ['space.bilibili.com/#/'] },
  { platform: 'weidian', hosts: ['weidian.com', 'koudai.com', 'youshop10.com'] },
  { platform: 'youzan', hosts: ['youzan.com', 'koudaitong.com', 'youzanyun.com'] },
  { platform: 'weimob', hosts: ['weimob.com', 'weimobcloud.com', 'weimobqf.com'] },
  { platform: 'vipshop', hosts: ['vip.com', 'vipshop.com'] },
  { platform: 'suning', hosts: ['suning.com'], shopPaths: ['shop.suning.com/#/'] },
  { platform: 'dangdang', hosts: ['dangdang.com'], shopPaths: ['store.dangdang.com/#/', 'shop.dangdang.com/#/'] },
  { platform: 'gome', hosts: ['gome.com.cn'] },
  { platform: 'dianping', hosts: ['dianping.com', 'dpurl.cn'], shopPaths: ['www.dianping.com/shop/*/'] },
  { platform: 'meituan', hosts: ['meituan.com', 'meituan.net'] },
  { platform: 'eleme', hosts: ['ele.me', 'elemecdn.com'] },
  { platform: 'zhuanzhuan', hosts: ['zhuanzhuan.com'] },
  { platform: 'kongfz', hosts: ['kongfz.com'], shopPaths: ['shop.kongfz.com/#/'] },
  { platform: 'madeInChina', hosts: ['made-in-china.com'] },
  { platform: 'dhgate', hosts: ['dhgate.com'], shopPaths: ['www.dhgate.com/store/#/'] },
  { platform: 'shein', hosts: under('shein', 'com com.hk tw co.uk com.mx') },
  {
    platform: 'amazon',
    hosts: under(
      'amazon',
      'com cn co.uk de fr it es nl se pl com.be ie com.tr ae sa eg in co.jp sg com.au ca com.mx com.br co.za',
    ),
    shopPaths: ['*/shops/*/', '*/stores/*/page/*/'],
  },
  {
    platform: 'ebay',
    hosts: under('ebay', 'com co.uk de fr it es nl be at ch ie pl ca com.au com.hk com.sg com.my ph cn'),
    shopPaths: ['*/str/*/', '*/usr/*/'],
  },
  {
    platform: 'shopee',
    hosts: under('shopee', 'com sg com.my co.th vn ph co.id tw com.br cl com.co com.mx pl'),
    shopPaths: ['*/shop/#/'],
  },
  { platform: 'lazada', hosts: under('lazada', 'com sg com.my co.th vn com.ph co.id'), shopPaths: ['*/shop/*/'] },
  { platform: 'etsy', hosts: ['etsy.com'], shopPaths: ['*/shop/*/'] },
  { platform: 'walmart', hosts: ['walmart.com', 'walmart.ca'], shopPaths: ['*/seller/#/', '*/global/seller/#/'] },
  { platform: 'rakuten', hosts: ['rakuten.co.jp', 'rakuten.com', 'rakuten.com.tw'] },
  { platform: 'shopify', hosts: ['shopify.com'] },
  { platform: 'wix', hosts: ['wix.com'] },
  { platform: 'facebook', hosts: ['facebook.com', 'fb.com', 'fb.me'] },
  { platform: 'instagram', hosts: ['instagram.com'] },
  { platform: 'github', hosts: ['github.com', 'githubusercontent.com'] },
  { platform: 'gitlab', hosts: ['gitlab.com'] },
  { platform: 'gitee', hosts: ['gitee.com'] },
  { platform: 'google', hosts: ['google.com'], shopPaths: ['sites.google.com/view/*/'] },
  { platform: 'gys', hosts: ['gys.cn'], policy: 'forbidden' },
  { platform: 'shunqi', hosts: ['11467.com'], policy: 'forbidden' },
]

/**
 * Hosts with known policies (RULES section 7). An operator adds others by configuration. A host that is not listed runs
 * scripts and belongs to one shop.
 */
export const knownHosts: HostTable = Object.fromEntries(
  platforms.flatMap(({ platform, hosts, shopPaths = [], policy = 'image' }) =>
    hosts.map((host): [string, HostEntry] => [host, { policy, shared: true, platform, shopPaths }]),
  ),
)
