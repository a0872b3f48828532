import { defineVerbFor, sealedColumns, type Vault } from '@liangpai/server'
import type { Kysely, Transaction } from 'kysely'
import type { BaseTables } from '../../store/tables.ts'
import type { Context, Reading as ReadingOf, Work as WorkOf } from '../../context.ts'
import type { CalendarSessionRow, PlanRow, SheetRow, SignupRow } from './tables.ts'

/** What somebody who signed up is called, and how they are reached. */
export const sealedSheet = sealedColumns<SheetRow>()('signupSheets', 'id', ['person'])

/** The tables of plans, sessions and sign-ups. */
export type SignupTables = BaseTables & {
  calendarPlans: PlanRow
  calendarSessions: CalendarSessionRow
  signupSheets: ReturnType<typeof sealedSheet.seal>
  signups: SignupRow
}

/** For reading, within a transaction or outside. */
export type Db = Kysely<SignupTables> | Transaction<SignupTables>

/** For reading what is sealed, too. */
export type Unsealing = { readonly tx: Db; readonly vault: Vault }

/** What a running verb of these tables works with, and what one that reads does. */
export type Work = WorkOf<SignupTables>
/** The same while a verb only reads. */
export type Reading = ReadingOf<SignupTables>
/** The context of an open process, as plans and sign-ups read it. */
export type CalendarContext = Context<SignupTables>

/** Defines a verb of plans, sessions and sign-ups. */
export const defineVerb = defineVerbFor<CalendarContext, Work, Reading>()
