import type { Language } from '../language.ts'
import type { Words } from '../refusals/entry.ts'

/** How a member of a result is called, and read: a moment is in seconds, a day as it is written. */
type ResultLabel = { words: Words; kind?: 'moment' }

const label = (hans: string, hant: string, en: string, kind?: 'moment'): ResultLabel => ({
  words: { 'zh-Hans': hans, 'zh-Hant': hant, en },
  ...(kind && { kind }),
})

/** What commands print for people, by the member of a verb's result. */
const resultLabels = {
  request: label('申请号', '申請號', 'request'),
  badge: label('标识编号', '標識編號', 'badge'),
  badgeNo: label('标识编号', '標識編號', 'badge'),
  organization: label('组织', '組織', 'organisation'),
  person: label('人员', '人員', 'person'),
  role: label('职务', '職務', 'role'),
  entityId: label('签发方网址', '簽發方網址', 'entity id'),
  origin: label('登记处网址', '登記處網址', 'origin'),
  hostPolicy: label('店铺所在网站的规则', '店鋪所在網站的規則', "rules of the shop's host"),
  proofs: label('需要证明', '需要證明', 'to be proven'),
  claim: label('网址或店铺编号', '網址或店鋪編號', 'address or listing'),
  method: label('方式', '方式', 'how'),
  fileName: label('文件名', '檔案名稱', 'file'),
  fileUrl: label('文件放在', '檔案放在', 'the file goes to'),
  content: label('文件内容', '檔案內容', 'its content'),
  proven: label('已证明', '已證明', 'proven'),
  state: label('状态', '狀態', 'state'),
  kind: label('类别', '類別', 'kind'),
  membership: label('身份', '身份', 'status'),
  name: label('姓名', '姓名', 'name'),
  newName: label('更正为', '更正為', 'name to be'),
  note: label('本人说明', '本人說明', "member's note"),
  pledge: label('公开承诺', '公開承諾', 'pledge'),
  relation: label('与店铺的关系', '與店鋪的關係', 'is to the shop'),
  shop: label('店铺', '店鋪', 'shop'),
  urls: label('网址', '網址', 'addresses'),
  listing: label('平台店铺', '平台店鋪', 'listing'),
  host: label('平台', '平台', 'host'),
  id: label('编号', '編號', 'id'),
  before: label('原来', '原來', 'before'),
  signed: label('已签署', '已簽署', 'signed'),
  url: label('链接', '連結', 'link'),
  token: label('链接密码', '連結密碼', 'token'),
  expiresAt: label('有效到', '有效到', 'until', 'moment'),
  validUntil: label('有效期至', '有效期至', 'valid until', 'moment'),
  exp: label('到期', '到期', 'ends', 'moment'),
  changedAt: label('变更时间', '變更時間', 'changed', 'moment'),
  at: label('时间', '時間', 'time', 'moment'),
  ended: label('已结束', '已結束', 'ended'),
  paused: label('已暂停', '已暫停', 'paused'),
  pausedFor: label('仍因此暂停', '仍因此暫停', 'still paused by'),
  journaled: label('已写入日志', '已寫入日誌', 'in the journal'),
  anchors: label('根的指纹', '根的指紋', 'roots'),
  due: label('快到期', '快到期', 'due'),
  after: label('下一页从这里接着：--after', '下一頁從這裡接著：--after', 'more follow; ask with --after'),
  findings: label('须注意', '須注意', 'to be noted'),
  waiting: label('等本人办的', '等本人辦的', 'waiting'),
  runs: label('开办', '開辦', 'runs'),
  station: label('服务站', '服務站', 'station'),
  thumbprint: label('密钥指纹', '密鑰指紋', 'thumbprint'),
  initiative: label('倡议', '倡議', 'initiative'),
  fingerprint: label('文本指纹', '文本指紋', 'fingerprint'),
  textVersion: label('版', '版', 'version'),
  title: label('题目', '題目', 'title'),
  until: label('最后一天', '最後一天', 'last day'),
  notice: label('结论编号', '結論編號', 'notice'),
  waits: label('等另一人', '等另一人', 'waits for another person'),
  folder: label('文件夹', '資料夾', 'folder'),
  file: label('文件', '檔案', 'file'),
  rows: label('行数', '行數', 'rows'),
  clocks: label('期限', '期限', 'clocks'),
  clock: label('哪一项', '哪一項', 'clock'),
  number: label('数目', '數目', 'number'),
  unit: label('单位', '單位', 'unit'),
  most: label('最多', '最多', 'most'),
  setBy: label('由谁设定', '由誰設定', 'set by'),
  yes: label('是', '是', 'yes'),
  no: label('否', '否', 'no'),
  none: label('没有', '沒有', 'none'),
  next: label('下一步', '下一步', 'next'),
} as const satisfies Readonly<Record<string, ResultLabel>>

/** The label of a member; one without words is called by its name. */
export function labelOf(member: string, language: Language): { words: string; isMoment: boolean } {
  const found: ResultLabel | undefined = Object.hasOwn(resultLabels, member)
    ? resultLabels[member as keyof typeof resultLabels]
    : undefined
  return { words: found?.words[language] ?? member, isMoment: found?.kind === 'moment' }
}
