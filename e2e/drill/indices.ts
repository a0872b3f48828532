import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { openRegistry } from '@liangpai/registry'
import { setUp } from './office.ts'
import type { Place } from './process.ts'

/** How many indices, by how many processes at once. */
export type IndicesOptions = { count: number; processes: number }

export type IndicesReport = { indices: number; codes: number; lists: number; faults: string[] }

/** Lets several processes take indices from one database, and counts what they got. */
export async function drillIndices(place: Place, { count, processes }: IndicesOptions): Promise<IndicesReport> {
  const config = { ...place, origin: 'http://localhost:8787', listSize: 2 ** 17 }
  await (await setUp(config)).close()
  const share = count / processes
  const codes = await Promise.all(Array.from({ length: processes }, () => run([JSON.stringify(config), String(share)])))
  const registry = await openRegistry(config)
  const { db } = registry.context.store
  const entries = await db.selectFrom('statusEntries').select(['listId', 'idx', 'codeHash']).execute()
  const lists = await db.selectFrom('statusLists').select(['taken']).execute()
  await registry.close()
  const places = new Set(entries.map(({ listId, idx }) => `${listId} ${idx}`))
  const hashes = new Set(entries.map(({ codeHash }) => codeHash))
  const taken = lists.reduce((sum, list) => sum + list.taken, 0)
  const faults = [
    ...codes.filter((code) => code !== 0).map((code) => `a process ended with ${code}`),
    ...(places.size === count && entries.length === count ? [] : [`${places.size} indices in ${entries.length} rows`]),
    ...(hashes.size === count ? [] : [`${hashes.size} codes`]),
    ...(taken === count ? [] : [`${taken} counted as taken`]),
  ]
  return { indices: places.size, codes: hashes.size, lists: lists.length, faults }
}

async function run(args: readonly string[]): Promise<number> {
  const program = join(import.meta.dirname, 'reserve.ts')
  const child = spawn(process.execPath, ['--conditions=@liangpai/source', program, ...args], { stdio: 'inherit' })
  const [code] = (await once(child, 'exit')) as [number]
  return code
}
