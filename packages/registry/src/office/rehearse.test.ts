import { readAudit } from '@liangpai/server/store'
import { expect, test } from 'vitest'
import { askFor, codeOf, fullMember, onEveryOffice } from '../testing/office.ts'

onEveryOffice('a rehearsal', (office) => {
  test('says what a verb would come to, or be refused by, and leaves nothing: no row, no line, no answer', async () => {
    const { verbs, context } = office.registry
    const request = await askFor(office)
    const before = await readAudit(context.store.db)
    const [rehearsing, key] = [{ as: 'lin', rehearses: true }, 'attest-0001']
    const attested = await verbs.attest({ ...rehearsing, idempotencyKey: key }, { request, ...fullMember })
    expect(await codeOf(verbs.attest({ as: 'stranger', rehearses: true }, { request, ...fullMember }))).toBe(
      'notFoundOrNotYours',
    )
    expect(await codeOf(verbs.review({ as: 'chu', rehearses: true }, { request }))).toBe('requestState')
    expect(await readAudit(context.store.db)).toEqual(before)
    expect(await verbs.attest({ as: 'lin', idempotencyKey: key }, { request, ...fullMember })).toEqual(attested)
    expect(await readAudit(context.store.db)).toHaveLength(before.length + 1)
    expect(await verbs.review({ as: 'chu', rehearses: true }, { request })).toEqual({ request })
    expect(await verbs.review({ as: 'chu' }, { request })).toEqual({ request })
  })
})
