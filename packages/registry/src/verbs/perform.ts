import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { Context, Work } from '../context.ts'
import { addAudit } from '../store/audit.ts'
import { findAnswer, keepAnswer } from '../store/idempotency.ts'
import { Refusal } from '@liangpai/server'

/** What came of a verb, and what its line in the trail says: no member's name, no code. */
export type Deed<R> = { result: R; subject: string; detail?: Record<string, unknown> }

/** A verb: its input, what it does before its transaction if it has to wait for others, and what it does within. */
export type Verb<S extends z.ZodType, R, P = void> = {
  name: string
  input: S
  prepare?(context: Context, input: z.output<S>): Promise<P>
  act(work: Work, input: z.output<S>, prepared: P): Promise<Deed<R>>
}

/** Who acts, and a key under which a repeated command gives the first one's answer for a day. */
export type By = { as: string; idempotencyKey?: string }

/** Only helps the compiler see a verb's types. */
export const defineVerb = <S extends z.ZodType, R, P = void>(verb: Verb<S, R, P>): Verb<S, R, P> => verb

const KEY = z.string().min(8).max(128).optional()

/** Performs a verb: parse, then authorise and write in one transaction, with its line in the trail. */
export async function perform<S extends z.ZodType, R, P>(
  context: Context,
  verb: Verb<S, R, P>,
  { as, idempotencyKey }: By,
  raw: z.input<S>,
): Promise<R> {
  const input = parse(verb.input, raw)
  const key = parse(KEY, idempotencyKey)
  const prepared = (await verb.prepare?.(context, input)) as P
  return context.store.transact(async (tx) => {
    const work = { ...context, tx, at: context.now(), actor: as }
    const command = { key, verb: verb.name, fingerprint: fingerprintOf(as, input) }
    const known = await earlierAnswer<R>(work, command)
    if (known) return known.result
    const { result, subject, detail = {} } = await verb.act(work, input, prepared)
    await addAudit(tx, { at: work.at, actor: as, verb: verb.name, subject, detail: JSON.stringify(detail) })
    await keep(work, command, result)
    return result
  })
}

function parse<S extends z.ZodType>(schema: S, raw: unknown): z.output<S> {
  const parsed = schema.safeParse(raw)
  if (!parsed.success) throw new Refusal('invalidInput', z.prettifyError(parsed.error))
  return parsed.data
}

type Command = { key: string | undefined; verb: string; fingerprint: string }

const fingerprintOf = (as: string, input: unknown) =>
  createHash('sha256')
    .update(JSON.stringify([as, input]))
    .digest('base64url')

const label = ({ key, verb }: Command) => `answer ${verb} ${key}`

async function earlierAnswer<R>({ tx, vault }: Work, command: Command): Promise<{ result: R } | undefined> {
  const row = command.key === undefined ? undefined : await findAnswer(tx, command.key)
  if (!row) return undefined
  if (row.verb !== command.verb || row.fingerprint !== command.fingerprint) throw new Refusal('idempotencyKeyReused')
  return JSON.parse(vault.open(label(command), row.sealed)) as { result: R }
}

/** Answers may hold tokens, of which the database otherwise keeps hashes alone: they are sealed. */
async function keep({ tx, vault, at }: Work, command: Command, result: unknown): Promise<void> {
  const { key, verb, fingerprint } = command
  if (key === undefined) return
  await keepAnswer(tx, { key, verb, fingerprint, sealed: vault.seal(label(command), JSON.stringify({ result })), at })
}
