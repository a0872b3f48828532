import * as z from 'zod'
import type { Presence } from '../presence/requirePresence.ts'
import { Refusal } from '../refusal.ts'
import { findAnswer, storeAnswer } from '../store/idempotency.ts'
import type { IdempotencyRow } from '../store/tables.ts'
import { blindIndex } from '../vault/blindIndex.ts'
import type { Vault } from '../vault/vault.ts'
import { MEMBER } from './actor.ts'
import { parseInput } from './parseInput.ts'
import type { ServerReading, ServerWork } from './verb.ts'

/** The key of a command that may be repeated. */
export const idempotencyKey = z.string().min(8).max(128)

/** Who sends a command, how they are there, and its key. */
type Sender = Pick<Presence, 'via'> & { as: string; idempotencyKey?: string | undefined }

/** A command as it is found again: the keyed hashes under which its answer stands, and of all that it says. */
type Command = {
  verb: string
  isShownOnce: boolean
  key(vault: Vault): string | undefined
  fingerprint(vault: Vault): string
}

/** The command that somebody sends by a verb; throws `invalidInput` for a key that is none. */
export function commandOf(
  { name, isShownOnce = false }: { name: string; isShownOnce?: boolean },
  by: Sender,
  input: unknown,
): Command {
  const once = parseInput(idempotencyKey.optional(), by.idempotencyKey)
  return {
    verb: name,
    isShownOnce,
    key: (vault) => (once === undefined ? undefined : storedKey(vault, { as: by.as, verb: name, once, input })),
    fingerprint: (vault) => fingerprintOf(vault, by, input),
  }
}

/**
 * Under which a command with a key stands: what one person sends says nothing of the keys of another, nor of another verb's. Whoever
 * has a link or a form alone is told apart by all that they sent, the secret of the link among it.
 */
const storedKey = (
  vault: Vault,
  { as, verb, once, input }: { as: string; verb: string; once: string; input: unknown },
): string => blindIndex(vault, 'command key', JSON.stringify([as, verb, once, ...(as === MEMBER ? [input] : [])]))

/** Keyed: an input holds names and addresses, which a plain hash would let anybody try out. */
const fingerprintOf = (vault: Vault, { as, via }: Sender, input: unknown) =>
  blindIndex(vault, 'command', JSON.stringify([as, via ?? null, input]))

const labelOf = ({ key, verb }: Pick<IdempotencyRow, 'key' | 'verb'>) => `answer ${verb} ${key}`

/** The answer to a command that was performed before; throws `vaultSealBroken`. */
export const openAnswer = (vault: Vault, row: IdempotencyRow): { result: unknown } =>
  JSON.parse(vault.open(labelOf(row), row.sealed)) as { result: unknown }

/**
 * The answer to the same command, performed before; throws `shownOnce`, and `idempotencyKeyReused` for another one of the same person
 * and verb.
 */
export async function earlierAnswer<Result>(
  { tx, vault }: ServerReading,
  command: Command,
): Promise<{ result: Result } | undefined> {
  const key = command.key(vault)
  const row = key === undefined ? undefined : await findAnswer(tx, key)
  if (!row) return undefined
  if (row.fingerprint !== command.fingerprint(vault)) throw new Refusal('idempotencyKeyReused')
  if (command.isShownOnce) throw new Refusal('shownOnce')
  return openAnswer(vault, row) as { result: Result }
}

/** Keeps an answer for a day. Answers may hold links, of which the database otherwise has only hashes: they are sealed, and what is shown once is left out. */
export async function rememberAnswer(
  { tx, vault, at }: ServerWork,
  command: Command,
  { result, subject }: { result: unknown; subject: string },
): Promise<void> {
  const { verb, isShownOnce, fingerprint } = command
  const key = command.key(vault)
  if (key === undefined) return
  const sealed = vault.seal(labelOf({ key, verb }), JSON.stringify(isShownOnce ? {} : { result }))
  await storeAnswer(tx, { key, verb, fingerprint: fingerprint(vault), sealed, subject, at })
}
