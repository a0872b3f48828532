import type { Facts, Membership, Shop, State } from '@liangpai/core'

// Everybody here is invented: names, places, organisations, shops.

/**
 * An organisation that attests, there since a month or founded with the city by a count of its members; `charter` makes
 * it an issuer with an address of its own.
 */
export type Branch = {
  slug: string
  name: string
  kind: 'branch' | 'group'
  parent?: string
  host?: { kind: string; name: string }
  since?: string
  founding?: { fullMembers: number; committeeSeats: number }
  area?: string
  chainLink?: string
  secretary: string
  charter?: { names: { 'zh-Hant': string; en: string } }
}

/** What becomes of a badge in the demo: `offered` waits for its member's consent. */
export type Fate = State | 'offered'

export type Member = {
  name: string
  branch: string
  membership: Membership
  shop: { name: string; host: string; path: string } | { name: string; listing: NonNullable<Shop['listing']> }
  pledge?: string
  shows: { [fact in keyof Facts]?: true }
  fate: Fate
}

export type City = {
  host: string
  name: string
  names: { 'zh-Hant': string; en: string }
  area: string
  station: { name: string; contact: string }
  contact: string
  technicalHost: string
  /** `liaison` sits on the committee and is assigned to one branch. */
  office: { since: string; clerk: string; reviewer: string; liaison?: { name: string; branch: string } }
  branches: Branch[]
  members: Member[]
}

export const YUNTING: City = {
  host: 'localhost',
  name: '云汀市网商党委',
  names: { 'zh-Hant': '雲汀市網商黨委', en: 'Yunting Online Merchants Party Committee' },
  area: '云汀市',
  station: { name: '云汀市网络消费者维权服务站', contact: 'https://station.yunting.example/' },
  contact: 'office@yunting.example',
  technicalHost: '云汀市电子商务协会',
  office: {
    since: '2011-06',
    clerk: '宋砚秋',
    reviewer: '何云起',
    liaison: { name: '顾清晏', branch: 'shichang' },
  },
  branches: [
    {
      slug: 'xiehui',
      name: '云汀市电子商务协会党支部',
      kind: 'branch',
      host: { kind: 'ecommerceAssociation', name: '云汀市电子商务协会' },
      since: '2013-07',
      secretary: '程望舒',
    },
    {
      slug: 'hetian',
      name: '荷田村网商党支部',
      kind: 'branch',
      host: { kind: 'village', name: '荷田村' },
      founding: { fullMembers: 13, committeeSeats: 3 },
      area: '荷田村',
      secretary: '梁晚舟',
    },
    {
      slug: 'shichang',
      name: '云汀市场网商服务区党支部',
      kind: 'branch',
      host: { kind: 'merchantServiceZone', name: '云汀市场网商服务区' },
      since: '2013-07',
      secretary: '江听雨',
    },
    {
      slug: 'yuncang',
      name: '云仓党支部',
      kind: 'branch',
      host: { kind: 'merchantPark', name: '云仓网商园' },
      since: '2013-07',
      chainLink: '仓储',
      secretary: '贺松年',
    },
    {
      slug: 'yuncang-yi',
      name: '云仓第一党小组',
      kind: 'group',
      parent: 'yuncang',
      secretary: '白予舟',
    },
    {
      slug: 'liutang',
      name: '柳塘网商党支部',
      kind: 'branch',
      host: { kind: 'village', name: '柳塘村' },
      since: '2014-04',
      area: '柳塘村',
      chainLink: '供货',
      secretary: '陶知远',
      charter: { names: { 'zh-Hant': '柳塘網商黨支部', en: 'Liutang Online Merchants Party Branch' } },
    },
  ],
  members: [
    {
      name: '沈书遥',
      branch: 'xiehui',
      membership: 'full',
      shop: { name: '荷雨茶铺', host: 'heyu-tea', path: '/' },
      pledge: '标价即到手价，七日内发货。',
      shows: { name: true },
      fate: 'verified',
    },
    {
      name: '陆闻溪',
      branch: 'hetian',
      membership: 'probationary',
      shop: { name: '溪上竹编', host: 'xishang', path: '/' },
      shows: {},
      fate: 'verified',
    },
    {
      name: '顾予安',
      branch: 'liutang',
      membership: 'full',
      shop: { name: '柳塘陶坊', host: 'liutang-pottery', path: '/' },
      shows: {},
      fate: 'verified',
    },
    {
      name: '秦若谷',
      branch: 'shichang',
      membership: 'full',
      shop: { name: '若谷山货', host: 'market', path: '/shops/ruogu/' },
      shows: { branch: true },
      fate: 'verified',
    },
    {
      name: '叶照晚',
      branch: 'yuncang',
      membership: 'full',
      shop: { name: '晚照布艺', listing: { host: 'market.example', id: '4711' } },
      shows: { name: true },
      fate: 'verified',
    },
    {
      name: '许临川',
      branch: 'yuncang',
      membership: 'full',
      shop: { name: '临川纸品', host: 'linchuan', path: '/' },
      shows: {},
      fate: 'inactive',
    },
    {
      name: '周栖云',
      branch: 'xiehui',
      membership: 'full',
      shop: { name: '栖云香料', host: 'qiyun', path: '/' },
      shows: {},
      fate: 'expired',
    },
    {
      name: '程未晚',
      branch: 'xiehui',
      membership: 'full',
      shop: { name: '未晚花房', host: 'weiwan', path: '/' },
      pledge: '花到不鲜，三日内补发。',
      shows: {},
      fate: 'offered',
    },
  ],
}

export const QINGHE: City = {
  host: 'qinghe.localhost',
  name: '清禾市网商党委',
  names: { 'zh-Hant': '清禾市網商黨委', en: 'Qinghe Online Merchants Party Committee' },
  area: '清禾市',
  station: { name: '清禾市网络消费者维权服务站', contact: 'tel:+860000000000' },
  contact: 'office@qinghe.example',
  technicalHost: '清禾市电子商务协会',
  office: { since: '2012-03', clerk: '方既白', reviewer: '苏望野' },
  branches: [
    {
      slug: 'dongan',
      name: '东岸网商党支部',
      kind: 'branch',
      host: { kind: 'community', name: '东岸社区' },
      since: '2013-07',
      area: '东岸社区',
      secretary: '温如故',
    },
  ],
  members: [
    {
      name: '林间月',
      branch: 'dongan',
      membership: 'full',
      shop: { name: '清溪杂货', host: 'qingxi', path: '/' },
      shows: { branch: true },
      fate: 'verified',
    },
  ],
}
