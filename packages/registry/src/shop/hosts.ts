import { type Platform, platformHosts } from '@liangpai/presentation'
import type { HostEntry, HostTable } from './hostPolicy.ts'

/**
 * What platforms have of their own. Where no path names a shop, it is registered by its listing: most platforms have the
 * shop in a host or a query.
 */
const rules: { readonly [Name in Platform]?: Partial<Pick<HostEntry, 'policy' | 'shopPaths'>> } = {
  aliexpress: { shopPaths: ['*/store/#/'] },
  douyin: { shopPaths: ['www.douyin.com/user/*/'] },
  kuaishou: { shopPaths: ['www.kuaishou.com/profile/*/'] },
  xiaohongshu: { shopPaths: ['www.xiaohongshu.com/user/profile/*/'] },
  weibo: { shopPaths: ['weibo.com/u/#/', 'www.weibo.com/u/#/'] },
  bilibili: { shopPaths: ['space.bilibili.com/#/'] },
  suning: { shopPaths: ['shop.suning.com/#/'] },
  dangdang: { shopPaths: ['store.dangdang.com/#/', 'shop.dangdang.com/#/'] },
  dianping: { shopPaths: ['www.dianping.com/shop/*/'] },
  kongfz: { shopPaths: ['shop.kongfz.com/#/'] },
  dhgate: { shopPaths: ['www.dhgate.com/store/#/'] },
  amazon: { shopPaths: ['*/shops/*/', '*/stores/*/page/*/'] },
  ebay: { shopPaths: ['*/str/*/', '*/usr/*/'] },
  shopee: { shopPaths: ['*/shop/#/'] },
  lazada: { shopPaths: ['*/shop/*/'] },
  etsy: { shopPaths: ['*/shop/*/'] },
  walmart: { shopPaths: ['*/seller/#/', '*/global/seller/#/'] },
  google: { shopPaths: ['sites.google.com/view/*/'] },
  gys: { policy: 'forbidden' },
  shunqi: { policy: 'forbidden' },
}

/**
 * Hosts with known policies (RULES section 7). An operator adds others by configuration. A host that is not listed runs
 * scripts and belongs to one shop.
 */
export const knownHosts: HostTable = Object.fromEntries(
  Object.entries(platformHosts).map(([host, entry]): [string, HostEntry] => [
    host,
    { policy: 'image', shared: true, shopPaths: [], ...entry, ...rules[entry.platform] },
  ]),
)
