import { SYSTEM } from '@liangpai/server'
import { expect, test } from 'vitest'
import { member, type Office, onEveryOffice, showBadge } from '../testing/office.ts'
import { countDisplayed, readDisplayed } from './countDisplayed.ts'

/** Lets two members show a badge, and the first stop theirs after the count has been read for that moment; returns the count. */
async function countWithStop(office: Office, moment: (now: number) => number): Promise<number | undefined> {
  const { context, verbs } = office.registry
  const first = await showBadge(office, { subject: { id: 'm1', name: '网商一' } })
  await showBadge(office, { subject: { id: 'm2', name: '网商二' } })
  office.clock.now += 60
  const displayed = await readDisplayed(context, moment(office.clock.now))
  await verbs.withdraw(member, { token: first.stopToken })
  return context.transact(SYSTEM, (work) => countDisplayed(work, displayed))
}

onEveryOffice(
  'a count of who displayed',
  (office) => {
    test('has a badge that ends while it is made, since it was in effect at that moment', async () => {
      expect(await countWithStop(office, (now) => now - 1)).toBe(2)
    })

    test('leaves out a badge whose ending was journaled after the journal was read and is before that moment', async () => {
      expect(await countWithStop(office, (now) => now + 1)).toBe(1)
    })

    test('has a badge of the last moment whose consent ended after its persons were read', async () => {
      const { context } = office.registry
      await showBadge(office, { subject: { id: 'm1', name: '网商一' } })
      const displayed = await readDisplayed(context, office.clock.now + 1)
      await showBadge(office, { subject: { id: 'm2', name: '网商二' } })
      expect(await context.transact(SYSTEM, (work) => countDisplayed(work, displayed))).toBe(2)
    })
  },
  { variants: ['SQLite', 'PostgreSQL'] },
)
