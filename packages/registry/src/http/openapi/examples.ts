/** Inputs as a program sends them, by operation. The contract test sends each of them; names are invented. */
export const examples = {
  performAddToken: { name: '党员名册系统', scopes: ['inbox', 'show', 'list'], days: 90 },
  performAppoint: {
    organization: 'zone',
    person: { id: 'gu', name: '顾清晏' },
    role: 'secretary',
    status: 'fullMember',
    until: '2029-11-23',
  },
  performCharter: { organization: 'zone', kind: 'branch', name: '服务区党支部' },
  performCorrectOrganization: { organization: 'zone', area: '柳塘村' },
  performList: { what: 'requests', organization: 'liutang' },
  performMove: { organization: 'zone', superior: 'market' },
  performRequest: {
    organization: 'liutang',
    subject: { name: '沈书遥' },
    shop: { name: '荷雨茶铺', urls: ['https://heyu-tea.example/'] },
    pledge: '如实描述',
  },
  performSubmitHandover: {
    organization: 'liutang',
    from: '2026-11-25',
    until: '2029-11-24',
    fullMembers: 5,
    areFullMembers: true,
    seats: ['secretary:tao:陶然'],
  },
} as const satisfies Readonly<Record<string, object>>
