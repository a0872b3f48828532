import { expect, test } from 'vitest'
import { tokenScopes } from '../office/signIn/tokenScopes.ts'
import { appoint, onEveryOffice } from '../testing/office.ts'
import { cookieOf } from '../testing/signIn.ts'
import { addMarket } from '../testing/tree.ts'
import { createApp } from './app.ts'

// Who is refused by a page is refused by the API and on the command line, which perform the same verbs, by the same word.

const badgeFiles = { latest: '1.0.0-3f9a1c2b', files: new Map() }

onEveryOffice('the tree and its handovers, against whoever may not', (office) => {
  const by = async (as: string, verb: string, input: object, headers: Record<string, string> = {}) => {
    const app = createApp(office.registry, { badgeFiles, proxies: 0 })
    const answer = await app.request(`${office.registry.origin}/api/${verb}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'sec-fetch-site': 'same-origin',
        ...(headers['authorization'] ? {} : { cookie: await cookieOf(office, as) }),
        ...headers,
      },
      body: JSON.stringify(input),
    })
    return answer.status === 200 ? 'done' : ((await answer.json()) as { code: string }).code
  }
  const proposal = {
    organization: 'liutang',
    from: '2029-11-24',
    until: '2032-11-23',
    fullMembers: 5,
    areFullMembers: true,
    seats: ['secretary:zhou:zhou同志'],
  }
  const { verbs } = { verbs: () => office.registry.verbs }

  test.each<[string, object]>([
    ['move', { organization: 'liutang', superior: 'market' }],
    ['close', { organization: 'liutang' }],
    ['correct-organization', { organization: 'liutang', name: '别名党支部' }],
    ['charter', { organization: 'mine', superior: 'liutang', kind: 'group', name: '自设党小组' }],
    ['submit-handover', proposal],
  ])(
    'another branch’s people do nothing by %s, whether signed in, by a token or by the operator',
    async (verb, input) => {
      await addMarket(verbs())
      expect([await by('zhou', verb, input), await by('nobody', verb, input)]).toEqual(['notAllowed', 'notAllowed'])
      const isForTokens = tokenScopes.some((scope) => scope === verb)
      const { token } = await verbs()['add-token'](
        { as: 'zhou', via: 'passkey', steppedUpAt: office.clock.now },
        { name: '夜间', scopes: [isForTokens ? verb : 'list'], days: 30 },
      )
      expect(await by('zhou', verb, input, { authorization: `Bearer ${token}` })).toBe(
        isForTokens ? 'notAllowed' : 'tokenNotAllowed',
      )
      const asOperator = { as: 'zhou', via: 'operator' } as const
      await expect(office.registry.performNamed(verb as 'move', asOperator, input)).rejects.toMatchObject({
        code: 'notAllowed',
      })
    },
  )

  test('no program submits, approves or does what cannot be undone, also for whoever may', async () => {
    await addMarket(verbs())
    const session = { as: 'qiao', via: 'passkey', steppedUpAt: office.clock.now } as const
    const { token } = await verbs()['add-token'](session, { name: '夜间', scopes: [...tokenScopes], days: 30 })
    const bearer = { authorization: `Bearer ${token}` }
    const { handover } = await verbs()['submit-handover'](
      { as: 'lin' },
      { ...proposal, seats: ['secretary:wen:闻一苇'] },
    )
    expect([
      await by('qiao', 'move', { organization: 'liutang', superior: 'market' }, bearer),
      await by('qiao', 'close', { organization: 'zone' }, bearer),
      await by('qiao', 'submit-handover', proposal, bearer),
      await by('qiao', 'approve-handover', { handover }, bearer),
      await by('qiao', 'return-handover', { handover, reason: '不行' }, bearer),
    ]).toEqual(Array.from({ length: 5 }, () => 'tokenNotAllowed'))
  })

  test('an answer sent twice is done once, and one recorded by somebody else is nobody’s', async () => {
    await appoint(verbs(), 'office', 'shu', 'deputySecretary', { approvedAbove: true })
    const { handover } = await verbs()['submit-handover'](
      { as: 'lin' },
      { ...proposal, seats: ['secretary:wen:闻一苇'] },
    )
    const key = { 'idempotency-key': 'approve-0001' }
    expect(await by('qiao', 'approve-handover', { handover }, key)).toBe('done')
    expect(await by('qiao', 'approve-handover', { handover }, key)).toBe('done')
    // Not "reused": that would tell whoever tries keys out that somebody has sent this one.
    expect(await by('shu', 'approve-handover', { handover }, key)).toBe('handoverUnknown')
    const { people } = await office.registry.lookUp.organization({ as: 'qiao' }, 'liutang', '2029-11-24')
    expect(people.filter(({ id }) => id === 'wen')).toHaveLength(1)
  })
})
