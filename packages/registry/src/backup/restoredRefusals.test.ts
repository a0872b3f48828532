import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openRegistry } from '../open.ts'
import { moveTo, onEveryMove } from '../testing/elsewhere.ts'
import { askFor, codeOf, listing, member, offerTo, type Office } from '../testing/office.ts'
import { backUp } from './backUp.ts'
import { restore } from './restore.ts'

const shopNamed = (id: string) => ({ name: '店', listing: { ...listing, id } })

async function decline({ registry }: Office, token: string): Promise<string> {
  await registry.verbs.decline(member, { token })
  const view = await registry.viewOffer(token, 'en')
  return 'reopenToken' in view ? (view.reopenToken ?? '') : ''
}

onEveryMove('the refusals of a restored backup', (move) => {
  test('are those of today: who declined since is not asked again, and who took it back may be', async () => {
    const { office, folder, elsewhere } = move
    const before = await offerTo(office, { shop: shopNamed('before') })
    const reopened = await decline(office, (await offerTo(office, { shop: shopNamed('reopened') })).token)
    await backUp(office.registry.context, folder)
    const reopenToken = await decline(office, before.token)
    await decline(office, (await offerTo(office, { shop: shopNamed('after') })).token)
    await office.registry.verbs.reopen(member, { token: reopened })
    await office.registry.close()

    const config = moveTo(office, elsewhere)
    await restore(config, folder)
    const registry = await openRegistry(config)
    const restored = { ...office, registry }
    const ask = (id: string) => codeOf(askFor(restored, { shop: shopNamed(id) }))
    expect([await ask('before'), await ask('after'), await ask('reopened')]).toEqual([
      'notAskedAgain',
      'notAskedAgain',
      'done',
    ])
    expect(await codeOf(registry.verbs.offer({ as: 'chu' }, { request: before.request }))).toBe('notFoundOrNotYours')
    await registry.verbs.reopen(member, { token: reopenToken })
    expect(await ask('before')).toBe('done')
    await registry.close()
  })

  test('stand sealed beside the journal, and are gone from there once they are taken back', async () => {
    const { office } = move
    const place = join(office.database.data, 'endings.jsonl.refusals')
    expect(existsSync(place)).toBe(false)
    const token = await decline(office, (await offerTo(office, { shop: shopNamed('here') })).token)
    const { db } = office.registry.context.store
    const [row] = await db.selectFrom('declines').selectAll().execute()
    const sealed = readFileSync(place, 'utf8')
    for (const text of [row!.person, row!.place, row!.reopenHash]) expect(sealed).not.toContain(text)
    await office.registry.verbs.reopen(member, { token })
    expect(readFileSync(place, 'utf8').length).toBeLessThan(sealed.length)
  })
})
