import type * as z from 'zod'
import { hasRole } from '../people/authority.ts'
import { Refusal } from '../refusal.ts'
import { type Presence, requirePresence } from '../presence/requirePresence.ts'
import { addAudit } from '../store/audit.ts'
import type { TransactOptions } from '../store/store.ts'
import { MEMBER, OPERATOR } from './actor.ts'
import { presenceNeeded } from './needing.ts'
import { parseInput } from './parseInput.ts'
import type { Permission } from './permission.ts'
import { commandOf, earlierAnswer, rememberAnswer } from './repeated.ts'
import { type ServerReading, type ServerWork, type Verb, type VerbDeclaration, whoMayAct } from './verb.ts'

/**
 * Who acts, how they are there, by which request, and a key under which a repeated command returns the first one's answer for
 * a day. `eyes` are the persons who count as one with them; they alone unless given.
 */
export type By = Presence & {
  as: string
  eyes?: readonly string[]
  requestId?: string | undefined
  idempotencyKey?: string | undefined
  /** Does everything and takes it back again: what it would come to, or be refused by. Nothing of it is kept. */
  rehearses?: boolean | undefined
}

/** Carries the result of a rehearsal out of the transaction that it undoes. */
class Rehearsed extends Error {
  readonly result: unknown
  constructor(result: unknown) {
    super('rehearsed')
    this.result = result
  }
}

/** What a service hands to `perform`: its ways to read and into a transaction, with everything a verb works with. */
export type Transacting<Work extends Reading & ServerWork, Reading extends ServerReading> = {
  /** Reads without a transaction, so that no writer waits. */
  read<T>(actor: string, act: (work: Reading) => Promise<T>): Promise<T>
  transact<T>(actor: string, act: (work: Work) => Promise<T>, options?: TransactOptions): Promise<T>
}

/**
 * Performs a verb: parse, authorise, and write in one transaction with the audit row. Throws `Refusal`: `invalidInput`,
 * `notAllowed`, `idempotencyKeyReused`, what `requirePresence` throws, and the verb's own codes.
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
  by: By,
  raw: z.input<Schema>,
): Promise<Answer> {
  const { as, via, passkeyId, eyes = [as], requestId, rehearses = false } = by
  const input = parseInput(verb.input, raw)
  const command = commandOf(verb, by, input)
  const remembered = () => context.read(as, (reading) => earlierAnswer<Result>(reading, command))
  const answer = async (result: Result) => (verb.after ? verb.after(context, result) : (result as unknown as Answer)) // without `after`, Answer is Result
  const act = async (prepared: Prepared, work: Work) => {
    const earlier = await earlierAnswer<Result>(work, command)
    if (earlier) return earlier.result
    const acting = { ...work, via, passkeyId, eyes, requestId }
    const { loaded, permittedIn } = await authorise(verb, acting, input)
    // Before the act, which may delete what says it.
    const organizationId = verb.concerns ? await verb.concerns(loaded, input, acting) : permittedIn
    const { result, subject, detail = {}, actor = as } = await verb.act(acting, input, loaded, prepared)
    if (rehearses) throw new Rehearsed(result)
    const entry = { at: work.at, actor, via, verb: verb.name, subject, detail: JSON.stringify(detail), requestId }
    await addAudit(work.tx, { ...entry, organizationId })
    await rememberAnswer(work, command, { result, subject })
    return result
  }
  const performOnce = async () => {
    // Who is refused never makes a writer wait: with random tokens a caller would hold up everybody.
    await context.read(as, async (reading) => {
      await authorise(verb, { ...reading, via, eyes }, input)
      await requirePresence(reading, by, presenceNeeded(verb, input))
    })
    const prepared = (await verb.prepare?.(context, input, rehearses)) as Prepared // without `prepare`, Prepared is undefined
    return context.transact(as, (work) => act(prepared, work), { urgent: verb.isUrgent === true })
  }
  // The same command may be performed meanwhile by another process: what refuses this one is then its own effect.
  const unlessDone = async (error: unknown) => {
    const done = error instanceof Refusal ? await remembered() : undefined
    if (!done) throw error
    return done.result
  }
  const first = await remembered()
  if (first) return answer(first.result)
  return performOnce()
    .catch(unlessDone)
    .then(answer, rehearsedResult<Answer>)
}

function rehearsedResult<Answer>(error: unknown): Answer {
  if (error instanceof Rehearsed) return error.result as Answer // without what `after` adds
  throw error
}

/** The part of a verb that says who may perform it. */
type Authorised<Reading, Input, Loaded> = Pick<VerbDeclaration, 'name'> & {
  load?(work: Reading, input: Input): Promise<Loaded>
  mayAct: readonly Permission<Reading, Input, Loaded>[]
}

/**
 * Returns what the verb loaded, and the organisation in which a role permits it, if one does; throws `notAllowed` unless one of
 * its permissions holds.
 */
export async function authorise<Reading extends ServerReading, Input, Loaded>(
  verb: Authorised<Reading, Input, Loaded>,
  work: Reading,
  input: Input,
): Promise<{ loaded: Loaded; permittedIn?: string }> {
  // A member acts by a link or a public form alone. Refused before anything is read, or the refusal would tell what is there.
  if (
    work.actor === MEMBER &&
    !verb.mayAct.some((permission) => isByLink(permission, input) || permission.by === 'anybody')
  )
    throw notAllowed(verb, work)
  const loaded = (await verb.load?.(work, input)) as Loaded // without `load`, Loaded is undefined
  for (const permission of verb.mayAct)
    if (await holds(permission, work, input, loaded))
      return permission.by === 'role'
        ? { loaded, permittedIn: await permission.organization(loaded, input, work) }
        : { loaded }
  throw notAllowed(verb, work)
}

const notAllowed = ({ name, mayAct }: Pick<VerbDeclaration, 'name' | 'mayAct'>, { actor }: ServerReading) =>
  new Refusal('notAllowed', {
    'zh-Hans': `${actor}：${name}`,
    'zh-Hant': `${actor}：${name}`,
    en: `${actor} may not ${name}; this is for ${whoMayAct({ mayAct })}`,
  })

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
    case 'anybody':
      return work.actor === MEMBER
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
