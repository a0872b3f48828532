import { MEMBER } from '@liangpai/server'
import { readAudit } from '@liangpai/server/store'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { askFor, codeOf, onEveryOffice } from '../../testing/office.ts'
import { openShopSite, type ShopSite } from '../../testing/shopSite.ts'

onEveryOffice('prove', (office) => {
  let site: ShopSite
  beforeEach(async () => {
    site = await openShopSite()
  })
  afterEach(() => site.close())

  const ownSite = async () => {
    const { request, proofs } = await office.registry.verbs.request(
      { as: 'shen' },
      {
        organization: 'liutang',
        subject: { id: 'shen', name: '沈书遥' },
        shop: { name: '荷雨茶铺', urls: [site.url] },
      },
    )
    return { request, proofs }
  }
  const prove = (as: string, input: Parameters<typeof office.registry.verbs.prove>[1]) =>
    office.registry.verbs.prove({ as }, input)

  test('a shop is proven by the file that its site serves, at the wish of the member or of who writes it down', async () => {
    const { request, proofs } = await ownSite()
    expect(proofs).toMatchObject([{ claim: site.url, method: 'file', proven: false }])
    expect(await codeOf(prove('shen', { request }))).toBe('proofMismatch')
    for (const { fileName, content } of proofs) site.files.set(`/${fileName}`, `${content}\n`)
    for (const as of ['shen', 'lin']) expect(await prove(as, { request })).toMatchObject({ proven: true })
    const trail = await readAudit(office.registry.context.store.db)
    expect(trail.filter(({ verb }) => verb === 'prove').map(({ actor }) => actor)).toEqual([MEMBER, 'lin'])
  })

  test('a shop on a marketplace is proven by the second of two persons', async () => {
    const request = await askFor(office)
    expect(await prove('lin', { request, method: 'review' })).toMatchObject({ proven: false })
    expect(await prove('chu', { request, method: 'review' })).toMatchObject({ proven: true })
  })

  test('one person alone does not prove a shop, nor does its member', async () => {
    const request = await askFor(office)
    await prove('lin', { request, method: 'review' })
    expect(await codeOf(prove('lin', { request, method: 'review' }))).toBe('secondPersonNeeded')
    expect(await codeOf(prove('shen', { request, method: 'review' }))).toBe('reviewerIsSubject')
    const own = await askFor(office, { subject: { id: 'chu', name: '褚又一' } })
    expect(await codeOf(prove('chu', { request: own, method: 'review' }))).toBe('reviewerIsSubject')
  })

  test('nobody looks at the shop of somebody of their own name', async () => {
    const request = await askFor(office, { subject: { name: 'chu同志' } })
    expect(await codeOf(prove('chu', { request, method: 'review' }))).toBe('reviewerIsSubject')
    for (const as of ['lin', 'qiao']) await prove(as, { request, method: 'review' })
  })

  test('the method that a shop is not proven by is refused', async () => {
    const { request } = await ownSite()
    expect(await codeOf(prove('lin', { request, method: 'review' }))).toBe('proofMethod')
    expect(await codeOf(prove('lin', { request: await askFor(office), method: 'file' }))).toBe('proofMethod')
  })

  test('a stranger proves nothing, and no site is asked for them', async () => {
    const { request } = await ownSite()
    site.close() // a fetch would fail as proofUnreachable
    expect(await codeOf(prove('stranger', { request }))).toBe('notFoundOrNotYours')
    expect(await codeOf(prove('stranger', { request, method: 'review' }))).toBe('notFoundOrNotYours')
    expect(await codeOf(prove('lin', { request: 'none' }))).toBe('notFoundOrNotYours')
  })
})
