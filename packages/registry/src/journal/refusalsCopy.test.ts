import { readFileSync, writeFileSync } from 'node:fs'
import { type Cable, type DatabaseFixture, layCable, makeFolder, onEveryServer } from '@liangpai/server/testing'
import { postgresDialect } from '@liangpai/server/store'
import { Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addDeclines, deleteDeclines, hasDeclined } from '../store/declines.ts'
import { openStore, type Store } from '../store/store.ts'
import { REGISTRY, vault } from '../testing/journal.ts'
import { codeOf } from '../testing/office.ts'
import { openJournal } from './openJournal.ts'

const pairs = { person: 'hash-of-person', places: ['hash-of-place'] }
const refusal = { reopenToken: 'x'.repeat(43), at: 1 }

/** The sealed refusals as they stand beside a copy of the journal, read and spoilt by other means. */
type Place = { url: string; texts(): Promise<string[]>; spoil(text: string): Promise<void>; close(): Promise<void> }

function inFile(folder: string): Place {
  const url = `${folder}/endings.jsonl`
  return {
    url,
    texts: async () => [readFileSync(`${url}.refusals`, 'utf8')],
    spoil: async (text) => writeFileSync(`${url}.refusals`, text),
    close: async () => {},
  }
}

function onServer(url: string): Place {
  const db = new Kysely<{ liangpai_refusals: { content: string } }>({ dialect: postgresDialect(url) })
  return {
    url,
    texts: async () =>
      (await db.selectFrom('liangpai_refusals').select('content').execute()).map(({ content }) => content),
    spoil: async (content) => void (await db.updateTable('liangpai_refusals').set({ content }).execute()),
    close: () => db.destroy(),
  }
}

onEveryServer('the refusals beside a journal', (makeDatabase) => {
  let folder: DatabaseFixture
  let other: DatabaseFixture
  let store: Store
  beforeEach(async () => {
    folder = makeFolder()
    other = await makeDatabase()
    store = await openStore(folder)
  })
  afterEach(async () => {
    await store.close()
    await folder.remove()
    await other.remove()
  })

  const open = (url: string) => openJournal(store, url, REGISTRY, vault)
  const decline = (places = pairs.places) => store.transact((tx) => addDeclines(tx, { ...pairs, places }, refusal))

  /** Brings copy and database up to date, as a process that has just started does. */
  async function update(url: string): Promise<void> {
    const { journal, refusals } = open(url)
    try {
      await refusals.update()
    } finally {
      await journal.close()
    }
  }

  describe.each(['a file', 'another PostgreSQL'])('in %s', (kind) => {
    let place: Place
    beforeEach(async () => {
      place = kind === 'a file' ? inFile(folder.data) : onServer(other.databaseUrl ?? '')
      const { journal } = open(place.url)
      await store.transact((tx) => journal.begin(tx))
      await journal.close()
    })
    afterEach(() => place.close())

    test('are one sealed text, which is gone once they are taken back', async () => {
      await decline()
      await update(place.url)
      const sealed = await place.texts()
      expect(sealed).toHaveLength(1)
      for (const text of ['hash-of', refusal.reopenToken, 'person', 'place']) expect(sealed[0]).not.toContain(text)
      await store.transact((tx) => deleteDeclines(tx, refusal.reopenToken))
      await update(place.url)
      const after = await place.texts()
      expect(after).toHaveLength(1)
      expect(after[0]?.length).toBeLessThan(sealed[0]?.length ?? 0)
    })

    test('teach a database of before them who is not asked again', async () => {
      await decline()
      await store.close()
      const putBack = await folder.backUp()
      store = await openStore(folder)
      await decline(['hash-of-later-place'])
      await update(place.url)
      await store.close()
      await putBack()
      store = await openStore(folder)
      const later = { ...pairs, places: ['hash-of-later-place'] }
      expect(await hasDeclined(store.db, later)).toBe(false)
      await update(place.url)
      expect([await hasDeclined(store.db, later), await hasDeclined(store.db, pairs)]).toEqual([true, true])
    })

    test('that somebody else wrote teach nothing, and are written anew', async () => {
      await decline()
      await update(place.url)
      await place.spoil('nothing of this registry')
      await update(place.url)
      expect(await hasDeclined(store.db, pairs)).toBe(true)
      expect(await place.texts()).not.toContain('nothing of this registry')
    })
  })

  test('wait for a server that is away, and stand there once it is back', async () => {
    const cable: Cable = await layCable(other.databaseUrl ?? '')
    const { journal, refusals } = open(cable.url)
    await decline()
    await cable.cut()
    expect(await codeOf(refusals.update())).toBe('journalUnreachable')
    await refusals.updateSoon()
    expect(await hasDeclined(store.db, pairs)).toBe(true)
    await cable.mend()
    await refusals.update()
    const place = onServer(other.databaseUrl ?? '')
    expect(await place.texts()).toHaveLength(1)
    await place.close()
    await journal.close()
    await cable.cut()
  })
})
