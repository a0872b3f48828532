import { inflateSync } from 'node:zlib'
import { MEMBER } from '@liangpai/server'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openRegistry } from '../open.ts'
import type { OpenRegistry } from '../openedRegistry.ts'
import { findPublished } from '../store/published.ts'
import { takeEntry } from '../store/statusLists.ts'
import { choiceFor, codeOf, consentTo, member, offerTo, onEveryOffice, showBadge } from '../testing/office.ts'

const MEMBERS = 6
const chu = { as: 'chu' }

onEveryOffice('two processes that act on one database at once', (office) => {
  let other: OpenRegistry
  beforeEach(async () => void (other = await openRegistry(office.config)))
  afterEach(() => other.close())

  const offers = async () => {
    const tokens: string[] = []
    for (let i = 0; i < MEMBERS; i++)
      tokens.push((await offerTo(office, { subject: { id: `m${i}`, name: `网商${'甲乙丙丁戊己'[i]}` } })).token)
    return tokens
  }
  const linesOf = async (act: string) => {
    const { db } = office.registry.context.store
    const lines = await db.selectFrom('journalLines').select('line').orderBy('n').execute()
    return lines.filter(({ line }) => line.includes(`"${act}"`)).length
  }
  const trailOf = async (verb: string) => {
    const { db } = office.registry.context.store
    return (await db.selectFrom('audit').select('subject').where('verb', '=', verb).execute()).map(
      ({ subject }) => subject,
    )
  }
  /** Badges, entries, receipts and the published list say the same. */
  const expectWhole = async () => {
    const { db } = office.registry.context.store
    const entries = await db.selectFrom('statusEntries').selectAll().execute()
    const badges = await db.selectFrom('badges').selectAll().execute()
    const lists = await db.selectFrom('statusLists').selectAll().execute()
    expect(new Set(entries.map(({ listId, idx }) => `${listId} ${idx}`)).size).toBe(entries.length)
    expect(lists.reduce((sum, { taken }) => sum + taken, 0)).toBe(entries.length)
    for (const list of lists) {
      const path = new URL(list.uri).pathname
      const { body = '' } = (await findPublished({ tx: db, vault: office.registry.context.vault }, path)) ?? {}
      const payload = JSON.parse(Buffer.from(body.split('.')[1] ?? '', 'base64url').toString()) as {
        status_list: { lst: string }
      }
      const bits = inflateSync(Buffer.from(payload.status_list.lst, 'base64url'))
      for (const { idx, bit } of entries.filter(({ listId }) => listId === list.id))
        expect([idx, ((bits[idx >> 3] ?? 0) >> (idx & 7)) % 2]).toEqual([idx, bit])
    }
    for (const { badgeNo, codeHash, listId, idx, state } of badges) {
      const entry = entries.find((one) => one.listId === listId && one.idx === idx)
      expect([badgeNo, entry?.codeHash, entry?.bit]).toEqual([badgeNo, codeHash, state === 'active' ? 0 : 1])
      const receipts = await db.selectFrom('consents').select('id').where('badgeNo', '=', badgeNo).execute()
      expect([badgeNo, receipts.length]).toEqual([badgeNo, 1])
    }
  }

  test('a consent that is sent to both is one: one badge, one receipt, one line, and one answer', async () => {
    const tokens = await offers()
    const answers = await Promise.all(
      tokens.map(async (token, i) => {
        const choice = await choiceFor(office.registry, token)
        const by = { ...member, idempotencyKey: `consent-of-${i}` }
        return Promise.all([office.registry, other].map(({ verbs }) => verbs.consent(by, { token, choice })))
      }),
    )
    for (const [one, twin] of answers) expect({ ...twin, journaled: one?.journaled }).toEqual(one)
    expect(new Set(await trailOf('consent')).size).toBe(MEMBERS)
    expect(await trailOf('consent')).toHaveLength(MEMBERS)
    await expectWhole()
  })

  test('stops, pauses, resumes and consents of both leave each badge whole, and no act without its line', async () => {
    const tokens = await offers()
    const first = []
    for (const token of tokens.slice(0, MEMBERS / 2)) first.push(await consentTo(office.registry, token))
    const processes = [office.registry, other] as const
    const outcomes = await Promise.all([
      ...tokens.slice(MEMBERS / 2).map((token, i) => codeOf(consentTo(processes[i % 2] as OpenRegistry, token))),
      ...first.flatMap(({ stopToken, badgeNo }) =>
        processes.flatMap(({ verbs }, n) => [
          codeOf(verbs.withdraw(member, { token: stopToken })).then((code) => `withdraw ${code}`),
          codeOf(n === 0 ? verbs.pause(chu, { badge: badgeNo }) : verbs.resume(chu, { badge: badgeNo })),
        ]),
      ),
    ])
    expect(outcomes.filter((code) => code === 'withdraw done')).toHaveLength(MEMBERS / 2)
    expect(outcomes.filter((code) => /crash|databaseBusy/.test(code))).toEqual([])
    await office.registry.context.journal.write()
    expect(await linesOf('withdraw')).toBe(MEMBERS / 2)
    expect(await trailOf('withdraw')).toHaveLength(MEMBERS / 2)
    expect(await trailOf('consent')).toHaveLength(MEMBERS)
    for (const act of ['pause', 'resume']) expect([act, await linesOf(act)]).toEqual([act, (await trailOf(act)).length])
    await expectWhole()
  })
})

onEveryOffice(
  'a list from which another process takes an index',
  (office) => {
    test('is signed for a stop before that has ended', async () => {
      const { context } = office.registry
      const { stopToken } = await showBadge(office)
      const other = await openRegistry(office.config)
      const { id, size } = await context.store.db.selectFrom('statusLists').selectAll().executeTakeFirstOrThrow()
      const taken = (await context.store.db.selectFrom('statusEntries').select('idx').execute()).map(({ idx }) => idx)
      const idx = Array.from({ length: size }, (_, i) => i).find((one) => !taken.includes(one)) ?? 0
      await context.transact(MEMBER, async ({ tx }) => {
        await takeEntry(tx, { listId: id, idx, codeHash: 'taken', exp: 1, bit: 0, turn: 0 })
        expect(await codeOf(other.verbs.withdraw(member, { token: stopToken }))).toBe('done')
      })
      await other.close()
    })
  },
  { variants: ['PostgreSQL'] },
)
