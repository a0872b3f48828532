import type { FindingCode } from '@liangpai/presentation'
import { damagedRows, type OpenableColumns } from '../doctor/damagedRows.ts'
import { type Examined, examineBy } from '../doctor/examine.ts'
import { type Check, ending, type Finding } from '../doctor/finding.ts'
import { checkReserve } from '../doctor/reserve.ts'
import { checkSpace } from '../doctor/space.ts'
import { backupAge, checkClock, checkHolidays, checkRewrite } from '../doctor/time.ts'
import { checkTrail } from '../doctor/trail.ts'
import { trailJobFindings } from '../doctor/trailJob.ts'
import { LEADERS } from '../people/authority.ts'
import { lastTermEnd } from '../people/lastTermEnd.ts'
import { requireMasterKey } from '../signedFiles/requireMasterKey.ts'
import { isIntact } from '../store/integrity.ts'
import { sealedPerson } from '../store/sealedTables.ts'
import { DAY, dayOf } from '../time.ts'
import type { BranchParts } from './branchContext.ts'
import { branchSettings } from './branchSettings.ts'

/** What the jobs of a service have left undone. */
export type Left = { unended: number; undeleted: number }

/** What the doctor of one branch's service looks at, and under which codes it speaks. */
export type BranchDoctor<Context> = {
  says: Readonly<
    Record<'rowDamaged' | 'overdue' | 'undeleted' | 'termEnds' | 'backupMissing' | 'backupOld', FindingCode>
  >
  /** The sealed columns of its own tables. */
  sealed: readonly OpenableColumns[]
  /** Reads what it says of itself; throws `rowDamaged`. */
  readSettings(context: Context): Promise<unknown>
  /** How many things are still there that time should have ended, or deleted, by a day or a second. */
  countLeft(context: Context, by: { day: string; second: number }): Promise<Left>
  /** What else it looks at, by name. */
  checks?: Readonly<Record<string, Check<Context>>>
}

/** Looks at everything that can be looked at, in the order in which the doctor speaks. */
export const examineBranch = <Context extends BranchParts>(
  doctor: BranchDoctor<Context>,
  context: Context,
): Promise<Examined> => {
  const { says, checks = {} } = doctor
  const all: Readonly<Record<string, Check<Context>>> = {
    space: ({ data }) => checkSpace({ folders: [data] }),
    reserve: checkReserve,
    rows: (looked) => checkRows(doctor, looked),
    trail: checkTrail,
    trailJob: (looked) => trailJobFindings(looked),
    clock: checkClock,
    jobs: (looked) => checkJobs(doctor, looked),
    holidays: checkHolidays,
    terms: (looked) => checkTerms(says, looked),
    backup: (looked) => checkBackup(says, looked),
    rewrite: checkRewrite,
    ...checks,
  }
  return examineBy(all, context)
}

/** The pages of the embedded database, and sealed rows that the master key does not open. */
async function checkRows<Context extends BranchParts>(
  { says, sealed, readSettings }: BranchDoctor<Context>,
  context: Context,
): Promise<Finding[]> {
  const { store, vault } = context
  if (!(await isIntact(store.db))) return [{ what: 'databaseDamaged', urgency: 'now' }]
  await requireMasterKey({ tx: store.db, vault })
  await readSettings(context)
  const findings: Finding[] = []
  for (const columns of [sealedPerson, ...sealed]) {
    const rows = await damagedRows(store.db, vault, columns)
    if (rows > 0) findings.push({ what: says.rowDamaged, urgency: 'now', detail: `${columns.table}: ${rows}` })
  }
  return findings
}

/** What the jobs of the service should have done by yesterday: ended by time, and deleted. */
async function checkJobs<Context extends BranchParts>(
  { says, countLeft }: BranchDoctor<Context>,
  context: Context,
): Promise<Finding[]> {
  const second = context.now() - DAY
  const { unended, undeleted } = await countLeft(context, { day: dayOf(second), second })
  const late = [
    [says.overdue, unended],
    [says.undeleted, undeleted],
  ] as const
  return late.flatMap(([what, things]): Finding[] =>
    things === 0 ? [] : [{ what, urgency: 'now', detail: String(things) }],
  )
}

type Says = BranchDoctor<never>['says']

/** The last term of the leaders of the branch: after it nobody can appoint anybody. */
const checkTerms = async ({ termEnds }: Says, { store, ledBy, now }: BranchParts): Promise<Finding[]> =>
  ending(termEnds, ledBy, { exp: await lastTermEnd(store.db, ledBy, LEADERS), now: now() })

/** When the last backup was made. */
async function checkBackup({ backupMissing, backupOld }: Says, looked: BranchParts): Promise<Finding[]> {
  const last = await branchSettings.read(looked.store.db, 'backup')
  const detail = await backupAge(looked, last)
  if (detail === undefined) return []
  return [{ what: last === undefined ? backupMissing : backupOld, urgency: 'soon', detail }]
}
