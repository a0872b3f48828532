import { readAudit } from '@liangpai/server/store'
import { expect, test } from 'vitest'
import { backUp } from '../backup/backUp.ts'
import { restore } from '../backup/restore.ts'
import { diagnose } from '../diagnose.ts'
import { openRegistry } from '../open.ts'
import type { OpenRegistry } from '../openedRegistry.ts'
import { moveTo, onEveryMove } from '../testing/elsewhere.ts'
import { askFor, onEveryOffice, showBadge } from '../testing/office.ts'
import { examine } from './doctor.ts'

const noteTrail = async (registry: OpenRegistry): Promise<void> => {
  await registry.chainTrail()
  await registry.writeJournal()
}

const changes = async ({ context }: Pick<OpenRegistry, 'context'>) =>
  (await examine(context)).findings.filter(({ what }) => what === 'trailChanged')

const trailLines = async ({ context }: OpenRegistry) => {
  const found = []
  for await (const lines of context.journal.lines(context.store.db))
    found.push(...lines.filter(({ act }) => act === 'trail'))
  return found
}

onEveryOffice('the trail', (office) => {
  test('is chained by a job, whose end the journal notes once', async () => {
    await noteTrail(office.registry)
    const { length } = await readAudit(office.registry.context.store.db)
    expect(await trailLines(office.registry)).toMatchObject([{ turn: length, uri: 'http://localhost:8787/trail' }])
    expect(await office.registry.chainTrail()).toBe(false)
    await askFor(office)
    await noteTrail(office.registry)
    expect(await trailLines(office.registry)).toMatchObject([{ turn: length }, { turn: length + 1 }])
    expect(await changes(office.registry)).toEqual([])
  })

  test('that nobody has chained for a day is named by the doctor, until the job has run', async () => {
    const behind = async () =>
      (await examine(office.registry.context)).findings.filter(({ what }) => what === 'trailBehind')
    expect(await behind()).toEqual([])
    office.clock.now += 25 * 3600
    expect(await behind()).toMatchObject([{ urgency: 'now', detail: '2026-11-24' }])
    await noteTrail(office.registry)
    expect(await behind()).toEqual([])
  })

  test('that was changed is named by the doctor', async () => {
    await noteTrail(office.registry)
    const { db } = office.registry.context.store
    await db.updateTable('audit').set({ actor: 'chu' }).where('verb', '=', 'appoint').execute()
    expect(await changes(office.registry)).toMatchObject([{ urgency: 'now' }])
  })

  test('that was cut to an earlier end with its chain contradicts the journal', async () => {
    await noteTrail(office.registry)
    const { db } = office.registry.context.store
    const before = await db.selectFrom('trailHead').selectAll().executeTakeFirstOrThrow()
    await askFor(office)
    await noteTrail(office.registry)
    await db.deleteFrom('audit').where('verb', '=', 'request').execute()
    await db.deleteFrom('trailLinks').where('position', '>', before.position).execute()
    await db.updateTable('trailHead').set(before).execute()
    expect(await changes(office.registry)).toMatchObject([
      { detail: { en: expect.stringContaining('line') as string } },
    ])
  })

  test('is of no badge: a registry that starts with it stops nothing', async () => {
    const { badgeNo } = await showBadge(office)
    await noteTrail(office.registry)
    const registry = await openRegistry(office.config)
    expect(registry.replayed).toEqual({ stopped: 0, filled: 0 })
    expect(await registry.readBundle(badgeNo)).toBeDefined()
    await registry.close()
  })
})

onEveryMove('the trail of a registry that was restored', (move) => {
  test('says that lines were lost, contradicts nothing, and is chained on', async () => {
    const { office, folder, elsewhere } = move
    await noteTrail(office.registry)
    await backUp(office.registry.context, folder)
    await askFor(office)
    await noteTrail(office.registry)
    await office.registry.close()
    const config = moveTo(office, elsewhere)
    await restore(config, folder)
    const registry = await openRegistry(config)
    await noteTrail(registry)
    const { db } = registry.context.store
    const lost = (await readAudit(db)).filter(({ verb, subject }) => verb === 'replay' && subject === 'trail')
    expect(lost).toHaveLength(1)
    expect(await changes(registry)).toEqual([])
    expect((await diagnose(config)).unexamined).toEqual([])
    await registry.close()
  })
})
