import type { PlainDate } from '@liangpai/core/organization'
import type { Language } from '@liangpai/presentation'
import type { By, Check, Left, OpenableColumns, SignIn, VerbDeclaration } from '@liangpai/server'
import type { FormService, Limit, SignInService } from '@liangpai/server/http'
import type { Hono } from 'hono'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Context, Reading } from './context.ts'
import type { OfficeVerbs } from './office/verbs.ts'
import type { ModuleName, Settings } from './store/settings.ts'
import type { BaseTables } from './store/tables.ts'
import type { Door, Poster } from './work/door.ts'
import type { Opened, SideLine, WorkLine } from './work/workLine.ts'

/** What the routes of all modules work with. */
export type Service = FormService &
  SignInService & {
    /** The open services; a module that has tables of its own says so with `contextFor`. */
    context: Context
    signIn: SignIn
    verbs: OfficeVerbs
    /** Who they are, as it was read for this answer. */
    settings(): Settings
    /** The modules that run here. */
    modules: readonly ServiceModule[]
    /** What waits for whoever reads, of all of them, by next date. */
    workOf(by: By, language: Language): Promise<WorkLine[]>
    /** One of these lines opened, with what its module says of it. */
    openedOf(by: By, line: WorkLine, language: Language): Promise<Opened | undefined>
    /** Limits what is asked, signed up or applied for per address. */
    filings: Limit
    /** Gets faults, never an address, a path or a token. */
    report(fault: { error: unknown; requestId?: string }): void
  }

/** A month as days and as seconds, the next one's first left out. */
export type MonthBounds = { first: string; next: string; from: number; to: number }

/** A figure of a month: what is counted, and the head of its column. */
export type MonthFigure<Tables extends BaseTables> = {
  count(reading: Reading<Tables>, month: MonthBounds): Promise<number>
  label(language: Language): string
}

/**
 * What a module of the services is to the rest: `help/module.ts` exports `helpModule`, made with `defineModule<HelpTables>()`, and
 * `modules.ts` has a line for it. Everything else of a module is its own.
 *
 * Its verbs are made with `defineVerbFor<Context<HelpTables>, Work<HelpTables>, Reading<HelpTables>>()` and become functions by
 * `bindAll(service.context, helpVerbs)` of `office/defineVerb.ts`; it reads with `contextFor<HelpTables>(service).read`.
 * Its pages for merchants are opened by links of `matter/`; those for signed-in people are made with `workPagesFor(service)`
 * of `http/workParts.ts`, below `/work/<name>`.
 */
export type ServiceModule<Tables extends BaseTables = BaseTables> = {
  name: ModuleName
  /** Its migrations by name, `{ '0002-help': help }`; they run in the order of their names with those of the others. */
  migrations: Readonly<Record<string, Migration>>
  /** Its tables with their keys, each after those that its rows refer to: for backups. */
  tables: readonly (readonly [table: Exclude<keyof Tables, keyof BaseTables> & string, key: readonly string[]])[]
  /** Those of them that hold something of a person, as the database names them: they are rewritten monthly. */
  personalTables: readonly string[]
  /** Its sealed columns: the doctor opens each row, and PostgreSQL takes no samples of them. */
  sealed?: readonly OpenableColumns[]
  /** Its verbs, by name; those with `cli` are commands. */
  verbs: Readonly<Record<string, VerbDeclaration>>
  /** Its style sheets and scripts in `pages/styles` and `pages/scripts`, by their names without ending. */
  assets: { sheets: readonly string[]; scripts: readonly string[] }
  /** Its doors on the first page, in the order in which they stand there: one, as a rule. */
  doorsIn(language: Language): readonly Door[]
  /** What is printed for the doors of the house: a QR code leads there. */
  postersFor(reading: Reading<Tables>, language: Language): Promise<readonly Poster[]>
  /** What its verbs are called where the trail is read, by their names. */
  verbWordsIn?(language: Language): Readonly<Record<string, string>>
  /** Its pages. */
  routes(app: Hono, service: Service): void
  /** What waits for whoever reads: theirs alone, next date first. */
  workOf(reading: Reading<Tables>, language: Language): Promise<WorkLine[]>
  /** A line of `workOf` as it is shown opened; nothing where there is nothing to say beyond the line. */
  openedIn?(reading: Reading<Tables>, line: WorkLine, language: Language): Promise<Opened | undefined>
  /** What comes up next for whoever reads, such as sessions. */
  comingUp?(reading: Reading<Tables>, language: Language): Promise<SideLine[]>
  /** What whoever reads can look at and print. */
  prints?(reading: Reading<Tables>, language: Language): Promise<SideLine[]>
  /** Whether somebody who leads no branch works here by what this module has recorded: they sign in, let in by the branch. */
  letsIn?(reading: Reading<Tables>, person: string): Promise<boolean>
  /**
   * What is counted each month, by names of its own, and published under the rule for small counts (LOOK 12): never by person, mentor
   * or shop. Each is a column of "Figures"; one that is added later begins with the first month that was not published before.
   */
  monthFigures?: Readonly<Record<string, MonthFigure<Tables>>>
  /** Ends what time ends. Each thing by itself; returns their ids. */
  elapseDue(context: Context<Tables>): Promise<string[]>
  /** Deletes what has had its day, in bytes. Each thing by itself; returns their ids. */
  forgetExpired(context: Context<Tables>): Promise<string[]>
  /**
   * How many things are still there that time should have ended, or deleted, by a day or a second: the doctor looks a day later.
   */
  countLeft(db: Kysely<Tables>, by: { day: PlainDate; second: number }): Promise<Left>
  /** Counts dates anew where more holidays are known than before, or the operator set other clocks. Returns how many there were. */
  recountDates?(context: Context<Tables>): Promise<number>
  /** What its doctor looks at, by name. */
  checks?: Readonly<Record<string, Check<Context<Tables>>>>
}

/** Declares a module with tables of its own. The database of an open process holds the tables of every module. */
export const defineModule = <Tables extends BaseTables>(module: ServiceModule<Tables>): ServiceModule =>
  module as unknown as ServiceModule

/** The context of a service as a module reads it. */
export const contextFor = <Tables extends BaseTables>({ context }: { context: Context }): Context<Tables> =>
  context as unknown as Context<Tables>
