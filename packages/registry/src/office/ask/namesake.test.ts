import { expect, test } from 'vitest'
import { codeOf, listing, member, offerTo, onEveryOffice } from '../../testing/office.ts'

const shop = { name: '荷雨茶铺', listing: { ...listing, id: '99001' } }
const lin = { as: 'lin' }

onEveryOffice('somebody of the same name at the same shop as one who declined', (office) => {
  const request = (name: string) =>
    codeOf(office.registry.verbs.request(lin, { organization: 'liutang', subject: { name }, shop }))
  const decline = async () => {
    const { token } = await offerTo(office, { shop, subject: { name: '沈书遥' } })
    await office.registry.verbs.decline(member, { token })
  }

  test('gets the answer that everybody gets; under the name as the roll tells them apart the request arrives', async () => {
    const { verbs, viewAsk, context } = office.registry
    await decline()
    const { token } = await verbs.ask(member, { organization: 'liutang', name: '沈书遥', shop })
    expect(await viewAsk(token)).toMatchObject({ step: 'requested', name: '沈书遥' })
    expect(await verbs.inbox(lin, {})).toMatchObject({ waiting: [] })
    await verbs.ask(member, { organization: 'liutang', name: '沈书遥（二组）', shop })
    expect(await verbs.inbox(lin, {})).toMatchObject({ waiting: [{ isByForm: true }] })
    expect(await context.store.db.selectFrom('declines').selectAll().execute()).not.toEqual([])
  })

  test('a request of theirs under such a name asks nobody else: who declined is still not asked', async () => {
    await decline()
    expect(await request('沈书遥（二组）')).toBe('done')
    for (const name of ['沈书遥', '沈 书遥']) expect(await request(name)).toBe('notAskedAgain')
  })
})
