import { DAY, SYSTEM } from '@liangpai/server'
import { LEEWAY } from '../clock/belief.ts'
import type { Context, Work } from '../context.ts'
import { configurationPath, signCharter, signConfiguration } from '../publication/configuration.ts'
import { listPath, RESIGN_AFTER, signList } from '../publication/statusList.ts'
import { type Issuer, issuers, OFFICE } from '../store/issuers.ts'
import { soundBody } from '../store/published.ts'
import { settings } from '../store/settings.ts'
import { findStatement } from '../store/statements.ts'
import { findList, listsOf } from '../store/statusLists.ts'
import type { Db, Unsealing } from '../store/store.ts'
import type { StatusListRow } from '../store/tables.ts'
import type { Faults } from './faults.ts'

const CONFIGURATION_DAILY = DAY
const CHARTER_MONTHLY = 30 * DAY

/**
 * Signs what is due: lists before they are stale, configurations daily, charters monthly, whatever is dated further ahead
 * than the leeway, and what is served otherwise than it was signed. Each in a transaction of its own: what cannot be signed, as by a damaged key, stops nothing else.
 * While the clock is doubted, lists alone. True if anything was due.
 */
export async function signDue(context: Context, faults: Faults): Promise<boolean> {
  let isAnySigned = false
  for (const issuer of await issuers({ tx: context.store.db, at: context.now() }))
    for (const signing of await signingsOf(context, issuer))
      if (await faults.gather(() => signIfDue(context, signing))) isAnySigned = true
  return isAnySigned
}

/** What is signed again and again. */
type Signing = {
  isDue(reading: Unsealing, now: number): Promise<boolean>
  sign(work: Work): Promise<void>
}

async function signIfDue(context: Context, { isDue, sign }: Signing): Promise<boolean> {
  const { store, vault } = context
  if (!(await isDue({ tx: store.db, vault }, context.now()))) return false
  const signOnce = async (work: Work) => {
    // One process at a time, and checked again: another may have been faster.
    await settings.lock(work.tx, 'upkeep')
    const isStillDue = await isDue(work, work.at)
    if (isStillDue) await sign(work)
    return isStillDue
  }
  return context.transact(SYSTEM, signOnce, { urgent: true })
}

async function signingsOf({ clock, store, origin }: Context, issuer: Issuer): Promise<Signing[]> {
  const lists = (await listsOf(store.db, issuer.id)).map((list) => listSigning(list, origin))
  if (clock.doubt) return lists
  const configuration: Signing = {
    isDue: async (reading, now) =>
      (await isStatementDue(reading.tx, issuer, { kind: 'configuration', every: CONFIGURATION_DAILY, now })) ||
      (await soundBody(reading, configurationPath(origin, issuer.entityId))) === undefined,
    sign: (work) => signConfiguration(work, issuer),
  }
  const charter: Signing = {
    isDue: ({ tx }, now) => isStatementDue(tx, issuer, { kind: 'statement', every: CHARTER_MONTHLY, now }),
    sign: (work) => signCharter(work, issuer),
  }
  return [...lists, configuration, ...(issuer.id === OFFICE ? [] : [charter])]
}

type Due = { kind: 'configuration' | 'statement'; every: number; now: number }

async function isStatementDue(db: Db, { id }: Issuer, { kind, every, now }: Due): Promise<boolean> {
  const statement = await findStatement(db, id, kind)
  return !statement || now - statement.iat >= every || isAhead(statement.iat, now)
}

const listSigning = (list: StatusListRow, origin: string): Signing => ({
  async isDue(reading, now) {
    const row = await findList(reading.tx, list.id)
    if (!row) return false
    return isListDue(row, now) || (await soundBody(reading, listPath(origin, list))) === undefined
  },
  sign: (work) => signList(work, list),
})

const isListDue = ({ iat, newestIat }: StatusListRow, now: number): boolean =>
  now - iat >= RESIGN_AFTER || isAhead(iat, now) || comesTrue(newestIat, iat, now)

const isAhead = (iat: number, now: number): boolean => iat > now + LEEWAY

/** Whether a list signed while the clock was ahead begins to count: the published one has to be newer than that. */
const comesTrue = (newestIat: number, iat: number, now: number): boolean => newestIat > iat && newestIat < now + LEEWAY
