import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { reading, Refusal, syncFolder, writeWhole } from '@liangpai/server'
import * as z from 'zod'

/** Written last: a folder without it holds no backup. */
export const MANIFEST = 'manifest.json'
/** The one file of a backup beside its manifest. */
export const ROWS = 'rows.jsonl.gz'

const manifest = z.strictObject({
  format: z.literal(1),
  /** Whose backup it is. */
  origin: z.string(),
  /** The moment that it shows, in seconds. */
  at: z.int(),
  /** The migrations that the database had seen. */
  schema: z.strictObject({ server: z.array(z.string()), service: z.array(z.string()) }),
  /** The last line of the journal at that moment. */
  journal: z.strictObject({ n: z.int(), hash: z.string() }),
  rows: z.int(),
  files: z.array(z.strictObject({ name: z.literal(ROWS), bytes: z.int(), sha256: z.string() })).length(1),
})

/** What a backup says of itself. A folder without it is none: it is written last. */
export type Manifest = z.infer<typeof manifest>

export function writeManifest(folder: string, content: Manifest): void {
  writeWhole(join(folder, MANIFEST), `${JSON.stringify(content, null, 2)}\n`)
  syncFolder(folder)
}

/** Reads a manifest, and compares the files with it. Throws `backupUnreadable`, `backupDamaged`, `backupNewer`. */
export async function readManifest(folder: string): Promise<Manifest> {
  const path = join(folder, MANIFEST)
  if (!existsSync(path)) throw new Refusal('backupUnreadable', path)
  const parsed = manifest.safeParse(parse(reading(path, () => readFileSync(path, 'utf8'))))
  if (!parsed.success) throw new Refusal('backupUnreadable', path)
  for (const { name, sha256 } of parsed.data.files)
    if ((await digestOf(join(folder, name))) !== sha256) throw new Refusal('backupDamaged', join(folder, name))
  return parsed.data
}

/** The SHA-256 of a file in hexadecimal; throws `backupDamaged` for one that cannot be read. */
export async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash).catch(() => {
    throw new Refusal('backupDamaged', path)
  })
  return hash.digest('hex')
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
