import type { RefusalCode } from '@liangpai/presentation'
import type * as z from 'zod'
import type { Db, Tx } from '../store/store.ts'
import type { Via } from '../store/tables.ts'
import type { Vault } from '../vault/vault.ts'
import type { MEMBER } from './actor.ts'
import type { Needing } from './needing.ts'
import { type Permission, sayPermission } from './permission.ts'

/** What a running verb gets in any service: transaction, timestamp in seconds, actor, and the vault. */
export type ServerWork = {
  readonly tx: Tx
  readonly at: number
  readonly actor: string
  readonly vault: Vault
  /** How the actor signed in, or that somebody acts in their name; nothing for who needs neither. */
  readonly via?: Via | undefined
  /** The persons who count as one with the actor, them first: see `sharesEyes`. */
  readonly eyes: readonly string[]
  /** The passkey that opened the session in which the actor is, if one did. */
  readonly passkeyId?: string | null | undefined
  /** The request that the act came by, if any. */
  readonly requestId?: string | undefined
}

/** The same while a verb only reads: within its transaction, or before that is opened. */
export type ServerReading = Omit<ServerWork, 'tx'> & { readonly tx: Db }

/** What a verb returns: its result, and what its line of the audit trail says. Never a member's name or a code. */
export type Performed<Result> = {
  result: Result
  subject: string
  detail?: Record<string, unknown>
  /** Whom the trail names instead of who acted: a member who acts for themself is nobody there. */
  actor?: typeof MEMBER
}

/** How a verb stands on the command line. Options come from the input's members and their descriptions. */
export type CliWords = {
  /** Input members given by position, in order, as paths: `['organization', 'person.id']`. */
  arguments?: readonly string[]
  /** Option names that are not the member's path in kebab case, `{ 'shop.urls': 'url' }`; `false` for no option at all. */
  options?: Readonly<Record<string, string | false>>
  /** What deletes is confirmed by a name that is typed: that of the shop whose badge the first argument is. */
  confirmedBy?: 'shop'
}

/** How a verb is performed by HTTP: its input is the JSON body of a POST. */
export type HttpRoute = {
  path: `/${string}`
  /** The refusal that a repeated act meets; it is answered as done, since a second tap changes nothing. */
  repeatedAs?: RefusalCode
}

/**
 * A verb, declared once: command line, HTTP route and docs are derived from it, and `perform` enforces it. The steps run
 * in the order of the members.
 */
export type Verb<
  Context,
  Work extends Reading & ServerWork,
  Reading extends ServerReading,
  Schema extends z.ZodType,
  Result,
  Loaded,
  Prepared,
  Answer = Result,
> = {
  /** Its name in the audit trail and on the command line. */
  name: string
  /** One phrase in the imperative, without a full stop. */
  summary: string
  /** Every member has a description. */
  input: Schema
  /** The schema of its answer, exactly: `nothing` for an act that answers nothing. */
  output: z.ZodType<unknown, NoInfer<Answer>>
  /** Absent for verbs that nobody types, such as a member's own acts. */
  cli?: CliWords
  /** The route of a verb that a member performs by a link; absent for all others. */
  http?: HttpRoute
  /** Reads what permission and act need. Refuses what is not there, before the transaction and once more within it. */
  load?(work: Reading, input: z.output<Schema>): Promise<Loaded>
  /**
   * One of the acts of two persons, or one about who signs in: nobody does it by a token, nor the operator in a person's name
   * once anybody has signed in.
   */
  isInPerson?: Needing<z.output<Schema>>
  /** What cannot be undone: whoever is signed in has to have shown within five minutes that it is them, and no token does it. */
  needsStepUp?: Needing<z.output<Schema>>
  /** What it answers is a secret, shown this once: of a command that is repeated, only that it was done is remembered. */
  isShownOnce?: true
  /** Takes something out of effect: it is done on a full disk, too, with the room of the reserve. */
  isUrgent?: true
  /** Who may perform it: anybody with one of these. */
  mayAct: readonly Permission<Reading, z.output<Schema>, Loaded>[]
  /**
   * The organisation whose trail has the act, looked up before anything is deleted; the one in which a role permits it unless
   * given. Undefined for what is nobody's business but the actor's.
   */
  concerns?(
    loaded: NoInfer<Loaded>,
    input: z.output<Schema>,
    work: Reading,
  ): string | undefined | Promise<string | undefined>
  /**
   * Waits for others, a foreign site for instance, outside of the transaction and once the actor was found to be allowed. In a
   * rehearsal it writes nothing.
   */
  prepare?(context: Context, input: z.output<Schema>, rehearses: boolean): Promise<Prepared>
  /** Checks the rules and writes, within the transaction that writes the audit row. */
  act(work: Work, input: z.output<Schema>, loaded: Loaded, prepared: Prepared): Promise<Performed<Result>>
  /** The same of a verb that only looks, which a GET is answered by; see `lookUp`. */
  look?(reading: Reading, input: z.output<Schema>, loaded: Loaded): Promise<Performed<Result>>
  /** What else has to be done before anybody is answered, once the transaction has ended; also for a repeated command. */
  after?(context: Context, result: Result): Promise<Answer>
}

/** Of any verb, what its command, its route and its docs are derived from. */
export type VerbDeclaration = {
  name: string
  summary: string
  input: z.ZodType
  output: z.ZodType
  cli?: CliWords
  http?: HttpRoute
  mayAct: readonly Permission<never, never, never>[]
}

/** Gives a service its own `defineVerb`, which fixes what its verbs work with and infers the rest. */
export const defineVerbFor =
  <Context, Work extends Reading & ServerWork, Reading extends ServerReading>() =>
  <Schema extends z.ZodType, Result, Loaded = undefined, Prepared = undefined, Answer = Result>(
    verb: Verb<Context, Work, Reading, Schema, Result, Loaded, Prepared, Answer>,
  ): Verb<Context, Work, Reading, Schema, Result, Loaded, Prepared, Answer> =>
    verb

/** The act of a verb that only looks: it is performed as any other, and a GET is answered by it without a transaction. */
export const lookUp = <Reading extends ServerReading, Input, Loaded, Result>(
  look: (reading: Reading, input: Input, loaded: Loaded) => Promise<Performed<Result>>,
) => ({ act: look, look })

/** Who may perform a verb, in words, for docs and messages. */
export const whoMayAct = ({ mayAct }: Pick<VerbDeclaration, 'mayAct'>): string =>
  mayAct.map(sayPermission).join('; or ')
