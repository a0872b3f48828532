import type { City } from './city.ts'

/** A second city with an origin and a root of its own. */
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
      state: 'verified',
    },
  ],
}
