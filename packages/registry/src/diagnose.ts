import { attempt, diagnoseBy, type Examined, type Finding, sortOut } from '@liangpai/server'
import type { Config } from './config.ts'
import type { Context } from './context.ts'
import { requireMasterKey } from './maintenance/requireMasterKey.ts'
import { examine } from './maintenance/doctor.ts'
import { repairFindings } from './maintenance/repairFindings.ts'
import { judgeClock } from './maintenance/settleClock.ts'
import { closeContext, openContext } from './openContext.ts'

/** Looks at a registry as `liangpai doctor` does: also at one that refuses to start. What it put right it names. */
export const diagnose = (config: Config): Promise<Examined> =>
  diagnoseBy({ open: () => openContext(config), look: lookAt, close: closeContext })

async function lookAt(context: Context): Promise<Examined> {
  const repaired: Finding[] = []
  const refusals = [
    ...(await attempt('clock', () => judgeClock(context))),
    ...(await attempt('journal', async () => void repaired.push(...(await compareJournal(context))))),
  ]
  const empty = refusals.find(({ code }) => code === 'notInitialised')
  if (empty) throw empty
  const { findings, unexamined } = await examine(context)
  return sortOut({ findings: [...repaired, ...findings], unexamined: [...refusals, ...unexamined] })
}

/** Under a wrong master key every line would read as forged, so the key is asked first. */
async function compareJournal(context: Context): Promise<Finding[]> {
  await requireMasterKey(context)
  return repairFindings(await context.journal.reconcile())
}
