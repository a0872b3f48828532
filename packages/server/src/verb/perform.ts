import { createHash } from 'node:crypto'
import * as z from 'zod'
import { hasRole } from '../people/authority.ts'
import { Refusal } from '../refusal.ts'
import { addAudit } from '../store/audit.ts'
import type { Via } from '../store/tables.ts'
import { findAnswer, storeAnswer } from '../store/idempotency.ts'
import type { TransactOptions } from '../store/store.ts'
import { MEMBER, OPERATOR } from './actor.ts'
import { parseInput } from './parseInput.ts'
import type { Permission } from './permission.ts'
import { type ServerReading, type ServerWork, type Verb, type VerbDeclaration, whoMayAct } from './verb.ts'

/**
 * Who acts, and a key under which a repeated command returns the first one's answer for a day. `via` is who acts in that
 * person's name.
 */
export type By = { as: string; via?: Via; idempotencyKey?: string }

/** What a service hands to `perform`: its ways to read and into a transaction, with everything a verb works with. */
export type Transacting<Work extends Reading & ServerWork, Reading extends ServerReading> = {
  /** Reads without a transaction, so that no writer waits. */
  read<T>(actor: string, act: (work: Reading) => Promise<T>): Promise<T>
  transact<T>(actor: string, act: (work: Work) => Promise<T>, options?: TransactOptions): Promise<T>
}

const idempotencyKeySchema = z.string().min(8).max(128).optional()

/**
 * Performs a verb: parse, authorise, and write in one transaction with the audit row. Throws `Refusal`: `invalidInput`,
 * `notAllowed`, `idempotencyKeyReused`, and the verb's own codes.
 */
export async function perform<
  Context extends Transacting<Work, Reading>,
  Work extends Reading & ServerWork,
  Reading extends ServerReading,
  Schema extends z.ZodType,
  Result,
  Loaded,
  Prepared,
  Answer = Result,
>(
  context: Context,
  verb: Verb<Context, Work, Reading, Schema, Result, Loaded, Prepared, Answer>,
  { as, via, idempotencyKey }: By,
  raw: z.input<Schema>,
): Promise<Answer> {
  const input = parseInput(verb.input, raw)
  const command = {
    key: parseInput(idempotencyKeySchema, idempotencyKey),
    verb: verb.name,
    fingerprint: fingerprintOf(as, input),
  }
  // Who is refused never makes a writer wait: with random tokens a caller would hold up everybody.
  const remembered = await context.read(as, async (reading) => {
    const answer = await earlierAnswer<Result>(reading, command)
    if (!answer) await authorise(verb, reading, input)
    return answer
  })
  const answer = async (result: Result) => (verb.after ? verb.after(context, result) : (result as unknown as Answer)) // without `after`, Answer is Result
  if (remembered) return answer(remembered.result)
  const prepared = (await verb.prepare?.(context, input)) as Prepared // without `prepare`, Prepared is undefined
  const act = async (work: Work) => {
    const earlier = await earlierAnswer<Result>(work, command)
    if (earlier) return earlier.result
    const loaded = await authorise(verb, work, input)
    const { result, subject, detail = {} } = await verb.act({ ...work, via }, input, loaded, prepared)
    const entry = { at: work.at, actor: as, via, verb: verb.name, subject, detail: JSON.stringify(detail) }
    await addAudit(work.tx, entry)
    await rememberAnswer(work, command, result)
    return result
  }
  return answer(await context.transact(as, act, { urgent: verb.isUrgent === true }))
}

/** The part of a verb that says who may perform it. */
type Authorised<Reading, Input, Loaded> = Pick<VerbDeclaration, 'name'> & {
  load?(work: Reading, input: Input): Promise<Loaded>
  mayAct: readonly Permission<Reading, Input, Loaded>[]
}

/** Returns what the verb loaded; throws `notAllowed` unless one of its permissions holds. */
async function authorise<Reading extends ServerReading, Input, Loaded>(
  verb: Authorised<Reading, Input, Loaded>,
  work: Reading,
  input: Input,
): Promise<Loaded> {
  // A member acts by a link alone. Refused before anything is read, or the refusal would tell what is there.
  if (work.actor === MEMBER && !verb.mayAct.some((permission) => isByLink(permission, input)))
    throw notAllowed(verb, work)
  const loaded = (await verb.load?.(work, input)) as Loaded // without `load`, Loaded is undefined
  for (const permission of verb.mayAct) if (await holds(permission, work, input, loaded)) return loaded
  throw notAllowed(verb, work)
}

const notAllowed = ({ name, mayAct }: Pick<VerbDeclaration, 'name' | 'mayAct'>, { actor }: ServerReading) =>
  new Refusal('notAllowed', `${actor} may not ${name}; this is for ${whoMayAct({ mayAct })}`)

const isByLink = <Work, Input, Loaded>(permission: Permission<Work, Input, Loaded>, input: Input): boolean =>
  permission.by === 'link' && (permission.holds?.(input) ?? true)

function holds<Reading extends ServerReading, Input, Loaded>(
  permission: Permission<Reading, Input, Loaded>,
  work: Reading,
  input: Input,
  loaded: Loaded,
): boolean | Promise<boolean> {
  switch (permission.by) {
    case 'role':
      return holdsRole(permission, work, input, loaded)
    case 'rule':
      return permission.holds(work, input, loaded)
    case 'link':
      return work.actor === MEMBER && isByLink(permission, input)
    case 'operator':
      return work.actor === OPERATOR
  }
}

async function holdsRole<Reading extends ServerReading, Input, Loaded>(
  { roles, organization, only }: Extract<Permission<Reading, Input, Loaded>, { by: 'role' }>,
  work: Reading,
  input: Input,
  loaded: Loaded,
): Promise<boolean> {
  if (only && !only.holds(input)) return false
  return hasRole(work, await organization(loaded, input, work), roles)
}

type Command = { key: string | undefined; verb: string; fingerprint: string }

const fingerprintOf = (actor: string, input: unknown) =>
  createHash('sha256')
    .update(JSON.stringify([actor, input]))
    .digest('base64url')

const labelOf = ({ key, verb }: Command) => `answer ${verb} ${key}`

async function earlierAnswer<Result>(
  { tx, vault }: ServerReading,
  command: Command,
): Promise<{ result: Result } | undefined> {
  const row = command.key === undefined ? undefined : await findAnswer(tx, command.key)
  if (!row) return undefined
  if (row.verb !== command.verb || row.fingerprint !== command.fingerprint) throw new Refusal('idempotencyKeyReused')
  return JSON.parse(vault.open(labelOf(command), row.sealed)) as { result: Result }
}

/** Answers may hold tokens, of which the database otherwise has only hashes: they are sealed. */
async function rememberAnswer({ tx, vault, at }: ServerWork, command: Command, result: unknown): Promise<void> {
  const { key, verb, fingerprint } = command
  if (key === undefined) return
  const sealed = vault.seal(labelOf(command), JSON.stringify({ result }))
  await storeAnswer(tx, { key, verb, fingerprint, sealed, at })
}
