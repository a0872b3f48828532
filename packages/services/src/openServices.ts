import { existsSync } from 'node:fs'
import type { Language } from '@liangpai/presentation'
import {
  type BranchConfig,
  branchSettings,
  findSigningKey,
  masterKeyPath,
  openCalendar,
  openVault,
  OPERATOR,
  personOf,
  publishedHolidays,
  Refusal,
  requireMasterKey,
  settledOrigin,
  signInTo,
  SYSTEM,
  withTransactions,
} from '@liangpai/server'
import type { By, Upkeep } from '@liangpai/server'
import { foundService, isUnused } from '@liangpai/server/store'
import { assetSources } from './assets.ts'
import { type ListedClock, listedClocks } from './clocks/listedClocks.ts'
import { clocksOf } from './clocks/storedClocks.ts'
import { SERVICE } from './config.ts'
import type { Context, Reading, Work } from './context.ts'
import type { Served } from './http/app.ts'
import { createReadiness } from './maintenance/readiness.ts'
import { upkeepOf } from './maintenance/upkeep.ts'
import type { ServiceModule } from './module.ts'
import { allModules } from './modules.ts'
import { bindOfficeVerbs, type OfficeVerbs } from './office/verbs.ts'
import { openServicesStore } from './servicesStore.ts'
import { readSettings, requireSettings } from './store/settings.ts'
import { byNextDate, type WorkLine } from './work/workLine.ts'

/** The open services of a branch: their verbs, what waits for whom, and their upkeep. */
export type Services = Served &
  Upkeep & {
    /** Their clocks as they are now, and what nobody sets. */
    clocks(): Promise<ListedClock[]>
    /** Of the key with which they sign files. */
    readonly thumbprint: string
    close(): Promise<void>
  }

/**
 * Sets the services up with a new master key if there is none, and opens them. Throws `alreadyInitialised`; what is refused leaves
 * nothing behind.
 */
export async function initServices(
  config: BranchConfig,
  input: Parameters<OfficeVerbs['set-up']>[1],
): Promise<Services> {
  await foundService({ ...config, keyFile: masterKeyPath(config), service: SERVICE }, async () => {
    const context = await openContext(config, { creates: true })
    try {
      if (context.ledBy !== '') throw new Refusal('alreadyInitialised')
      await bindOfficeVerbs(context)['set-up']({ as: OPERATOR }, input)
    } finally {
      await context.store.close()
    }
  })
  return openServices(config)
}

/** Opens services that were set up before. Throws `notInitialised`, `databaseMissing`, `masterKeyMissing`. */
export async function openServices(config: BranchConfig): Promise<Services> {
  const context = await openContext(config)
  const { db } = context.store
  const [settings, key] = [await readSettings(db), await findSigningKey({ tx: db, vault: context.vault })]
  if (!settings || !key) {
    await context.store.close()
    throw new Refusal('notInitialised')
  }
  const modules = allModules.filter(({ name }) => settings.runs.includes(name))
  return {
    settings,
    readSettings: () => requireSettings(db),
    clocks: async () => listedClocks(await context.read(SYSTEM, clocksOf)),
    thumbprint: key.thumbprint,
    context,
    modules,
    assetSources,
    verbs: bindOfficeVerbs(context),
    workOf: (by, language) => workOf(context, modules, by, language),
    openedOf: ({ as }, line, language) =>
      context.read(as, async (reading) =>
        modules.find(({ name }) => name === line.module)?.openedIn?.(reading, line, language),
      ),
    ...upkeepOf(context, modules),
    readiness: createReadiness(context),
    signIn: signInTo(context),
    close: () => context.store.close(),
  }
}

const workOf = (
  context: Context,
  modules: readonly ServiceModule[],
  { as }: By,
  language: Language,
): Promise<WorkLine[]> =>
  context.read(as, async (reading) => {
    await personOf(reading, as)
    const lines: WorkLine[] = []
    for (const module of modules) lines.push(...(await module.workOf(reading, language)))
    return byNextDate(lines)
  })

/** Whether some module has recorded that somebody works here. */
async function isLetIn(reading: Reading, person: string): Promise<boolean> {
  for (const module of allModules) if ((await module.letsIn?.(reading, person)) === true) return true
  return false
}

async function openContext(config: BranchConfig, { creates = false } = {}): Promise<Context> {
  const { data, databaseUrl, isRestoring = false, holidaysFile, holidays = publishedHolidays } = config
  const { now = () => Math.floor(Date.now() / 1000) } = config
  const keyFile = masterKeyPath(config)
  if (!creates && !existsSync(keyFile) && (await isUnused(config))) throw new Refusal('notInitialised')
  const vault = openVault(keyFile, SERVICE)
  const place = { data, ...(databaseUrl !== undefined && { databaseUrl }) }
  const store = await openServicesStore({ ...place, isRestoring, mustExist: !creates })
  try {
    await requireMasterKey({ tx: store.db, vault })
    const settings = await readSettings(store.db)
    return withTransactions<Context, Work, Reading>({
      origin: settledOrigin(config.origin, await branchSettings.read(store.db, 'origin')),
      data,
      store,
      keyFile,
      vault,
      calendar: openCalendar(holidaysFile, holidays),
      ledBy: settings?.ledBy ?? '',
      isLetIn,
      now,
    })
  } catch (error) {
    await store.close()
    throw error
  }
}
