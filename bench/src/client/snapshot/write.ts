import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { TokenOfKey } from '../bulk/rawPool.ts'
import type { Branches } from '../branches.ts'

/** Signed at the same time. */
const TOGETHER = 500

/** The files of a snapshot and of its badge numbers, and some of its tokens to check bare signatures with. */
export type Written = { snapshot: string; codes: string; bytes: number; sample: TokenOfKey[] }

/** Writes what `client.snapshot` returns for `count` badges: each chain and list once, then the badges. */
export async function writeSnapshot(
  branches: Branches,
  { folder, count, sampled }: { folder: string; count: number; sampled: number },
): Promise<Written> {
  const [snapshot, codes] = [join(folder, 'snapshot.jsonl'), join(folder, 'codes.txt')]
  const written: Written = { snapshot, codes, bytes: 0, sample: [] }
  const numbers = createWriteStream(codes)
  async function* pieces() {
    yield lines([{ snapshot: 'liangpai', v: 1 }])
    for (const [at, { chain, status }] of branches.all.entries())
      yield lines([
        { chain: at, statements: chain },
        { list: at, status },
      ])
    for (let from = 0; from < count; from += TOGETHER) {
      const shops = Array.from({ length: Math.min(TOGETHER, count - from) }, (_, at) => from + at)
      const issued = await Promise.all(shops.map((shop) => branches.issue(shop)))
      for (const { badge, key } of issued.slice(0, Math.max(0, sampled - from)))
        written.sample.push({ token: badge, key })
      numbers.write(issued.map(({ badgeNo }) => `${badgeNo}\n`).join(''))
      yield lines(
        issued.map(({ badge, badgeNo, issuer }) => {
          const place = branches.all.indexOf(issuer)
          return { badge, badgeNo, chain: place, list: place }
        }),
      )
    }
  }
  const file = createWriteStream(snapshot)
  await pipeline(Readable.from(pieces()), file)
  await new Promise<void>((resolve) => numbers.end(resolve))
  return { ...written, bytes: file.bytesWritten }
}

const lines = (values: readonly object[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('')
