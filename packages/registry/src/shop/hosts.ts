import type { HostTable } from './hostPolicy.ts'

/**
 * Hosts with known policies (RULES section 7), each with all hosts below it. An operator adds others by configuration. A
 * host that is not listed runs scripts and belongs to one shop.
 */
export const knownHosts: HostTable = {
  'taobao.com': { policy: 'image', shared: true },
  'tmall.com': { policy: 'image', shared: true },
  '1688.com': { policy: 'image', shared: true },
  'jd.com': { policy: 'image', shared: true },
  'pinduoduo.com': { policy: 'image', shared: true },
  'yangkeduo.com': { policy: 'image', shared: true },
  'weidian.com': { policy: 'image', shared: true },
  'youzan.com': { policy: 'image', shared: true },
  'weixin.qq.com': { policy: 'image', shared: true },
  'gys.cn': { policy: 'forbidden', shared: true },
  '11467.com': { policy: 'forbidden', shared: true },
}
