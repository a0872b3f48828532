import { inflateSync } from 'node:zlib'
import { DAY, SYSTEM } from '@liangpai/server'
import { expect, test } from 'vitest'
import type { Work } from '../context.ts'
import { issuerOf } from '../store/issuers.ts'
import { soundBody } from '../store/published.ts'
import { countTaken, listsOf, takeEntry } from '../store/statusLists.ts'
import { member, onEveryOffice, showBadge } from '../testing/office.ts'
import { signList, takeIndex } from './statusList.ts'

type Claims = { iss: string; sub: string; iat: number; exp: number; ttl: number; status_list: { lst: string } }

onEveryOffice('a status list', (office) => {
  const within = <T>(act: (work: Work) => Promise<T>) => office.registry.context.transact(SYSTEM, act)
  const read = async (number = 1): Promise<Claims> => {
    const { store, vault } = office.registry.context
    const token = (await soundBody({ tx: store.db, vault }, `/statuses/${number}`)) ?? ''
    return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Claims
  }
  const onesOf = ({ status_list }: Claims) =>
    inflateSync(Buffer.from(status_list.lst, 'base64url')).reduce(
      (sum, byte) => sum + byte.toString(2).replaceAll('0', '').length,
      0,
    )

  test('a status list has the address, times and size of PROFILE', async () => {
    const claims = await read()
    expect(claims).toMatchObject({ sub: 'http://localhost:8787/statuses/1', ttl: 300 })
    expect(claims.exp - claims.iat).toBe(DAY)
    expect(inflateSync(Buffer.from(claims.status_list.lst, 'base64url'))).toHaveLength(2 ** 13 / 8)
    expect(onesOf(claims)).toBe(0)
  })

  test('iat of a status list grows strictly, but over one of the future', async () => {
    const again = async () => {
      await within(async (work) => signList(work, (await listsOf(work.tx, 'office'))[0]!))
      return (await read()).iat
    }
    const [first, second] = [await again(), await again()]
    office.clock.now -= 200
    const third = await again()
    office.clock.now -= 1000
    const [fourth, fifth] = [await again(), await again()]
    expect([second, third]).toEqual([first + 1, first + 2])
    expect([fourth, fifth]).toEqual([office.clock.now, office.clock.now + 1])
    office.clock.now += 1000
    expect(await again()).toBe(third + 1)
  })

  test('an ending sets one bit of its status list', async () => {
    const { stopToken } = await showBadge(office)
    await office.registry.verbs.withdraw(member, { token: stopToken })
    expect(onesOf(await read())).toBe(1)
  })

  test('an index is never given twice, and a half-full list gives no more', async () => {
    await within(async (work) => {
      const organization = await issuerOf(work, 'office')
      const [list] = await listsOf(work.tx, 'office')
      for (let idx = 0; idx < list!.size / 2 - 1; idx++)
        await takeEntry(work.tx, { listId: list!.id, idx, codeHash: `h${idx}`, exp: 1, bit: 0, turn: 0 })
      const again = { listId: list!.id, idx: 5, codeHash: 'x', exp: 1, bit: 0, turn: 0 } as const
      expect(await takeEntry(work.tx, again)).toBe(false)
      await work.tx
        .updateTable('statusLists')
        .set({ taken: list!.size / 2 - 1 })
        .execute()
      const last = await takeIndex(work, organization, { codeHash: 'last', exp: 1 })
      expect(last.list.number).toBe(1)
      expect(last.idx).toBeGreaterThanOrEqual(list!.size / 2 - 1)
      await countTaken(work.tx, last.list.id)
      const next = await takeIndex(work, organization, { codeHash: 'next', exp: 1 })
      expect(next.list.number).toBe(2)
    })
    expect(await read(2)).toMatchObject({ sub: 'http://localhost:8787/statuses/2' })
  })
})
