import { createHash } from 'node:crypto'
import { createReadStream, lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import * as z from 'zod'
import { reading } from '../../files/fileFault.ts'
import { syncFolder, writeWhole } from '../../files/wholeFile.ts'
import { Refusal } from '../../refusal.ts'
import type { Schema } from '../migrations/migrate.ts'
import type { Authenticator, Vault } from '../../vault/vault.ts'

/** The one file of a backup beside its manifest. */
export const ROWS = 'rows.jsonl.gz'

/** Written last: a folder without it holds no backup. */
export const MANIFEST = 'manifest.json'
/** Bytes of a manifest, which has a few lines. */
const LARGEST = 64 * 1024

const count = z.int().min(0)
/** What the manifest of every service says. */
const manifest = z.strictObject({
  format: z.literal(1),
  /** Whose backup it is. */
  origin: z.string(),
  /** The moment that it shows, in seconds. */
  at: z.int(),
  /** The migrations that the database had seen. */
  schema: z.strictObject({ server: z.array(z.string()), service: z.array(z.string()) }),
  rows: count,
  /** `unpacked` are the bytes of its lines. */
  files: z
    .array(z.strictObject({ name: z.literal(ROWS), bytes: count, unpacked: count, sha256: z.string() }))
    .length(1),
})

/** Tells another master key from a changed manifest: the code of a text that is none. */
const KEY_CHECK = 'master key'

type Signed = Manifest & { masterKey: string; mac: string }

/** What a backup says of itself. A folder without it is none: it is written last. */
export type Manifest = z.infer<typeof manifest>

const authenticatorOf = (vault: Vault): Authenticator => vault.authenticator('backup')

/** Writes a manifest that nobody without the master key can change, and so no file that it names. */
export function writeManifest(folder: string, vault: Vault, content: Manifest): void {
  const { codeOf } = authenticatorOf(vault)
  const claims = { ...content, masterKey: codeOf(KEY_CHECK) }
  const text = JSON.stringify({ ...claims, mac: codeOf(JSON.stringify(claims)) }, null, 2)
  writeWhole(join(folder, MANIFEST), `${text}\n`)
  syncFolder(folder)
}

/**
 * Reads a manifest that says `more` of a service, and compares the files with it. Throws `backupUnreadable`, `masterKeyWrong`, `backupForged`,
 * `backupDamaged`.
 */
export async function readManifest<More extends z.ZodRawShape>(
  folder: string,
  vault: Vault,
  more: More,
): Promise<Manifest & z.infer<z.ZodObject<More>>> {
  const path = join(folder, MANIFEST)
  if (sizeOf(path) > LARGEST) throw new Refusal('backupUnreadable', path)
  const raw = parse(reading(path, () => readFileSync(path, 'utf8')))
  const { data } = manifest.extend({ ...more, masterKey: z.string(), mac: z.string() }).safeParse(raw)
  if (!data) throw new Refusal('backupUnreadable', path)
  const { mac, masterKey, ...content } = data as unknown as Signed & z.infer<z.ZodObject<More>>
  const { mac: _, ...claims } = raw as Record<string, unknown> // in the order in which it was written
  const { isAuthentic } = authenticatorOf(vault)
  if (!isAuthentic(KEY_CHECK, masterKey)) throw new Refusal('masterKeyWrong')
  if (!isAuthentic(JSON.stringify(claims), mac)) throw new Refusal('backupForged', path)
  for (const { name, bytes, sha256 } of content.files) await compareFile(join(folder, name), bytes, sha256)
  return content as Manifest & z.infer<z.ZodObject<More>>
}

async function compareFile(path: string, bytes: number, sha256: string): Promise<void> {
  const isSame = sizeOf(path) === bytes && (await digestOf(path)) === sha256
  if (!isSame) throw new Refusal('backupDamaged', path)
}

/**
 * The bytes of a file, endless for what is none: a pipe would be waited for, a device never ends, and a link may lead to
 * either.
 */
function sizeOf(path: string): number {
  const found = reading(path, () => lstatSync(path, { throwIfNoEntry: false }))
  return found?.isFile() ? found.size : Infinity
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

/** Throws `databaseNewer` for a backup of a later release. */
export function checkSchema({ schema }: Manifest, own: Schema): void {
  const unknown = [
    ...schema.server.filter((name) => !own.server.includes(name)),
    ...schema.service.filter((name) => !own.service.includes(name)),
  ]
  if (unknown.length > 0) throw new Refusal('databaseNewer', unknown.join(', '))
}
