import type { Language } from '@liangpai/presentation'
import {
  type BranchConfig,
  branchReadiness,
  initBranch,
  openBranch,
  OPERATOR,
  personOf,
  requireSetUp,
  signInTo,
  SYSTEM,
  withTransactions,
} from '@liangpai/server'
import type { By, Upkeep } from '@liangpai/server'
import type { Kysely } from 'kysely'
import { assetSources } from './assets.ts'
import { type ListedClock, listedClocks } from './clocks/listedClocks.ts'
import { clocksOf } from './clocks/storedClocks.ts'
import { SERVICE } from './config.ts'
import type { Context, Reading, Work } from './context.ts'
import type { Served } from './http/app.ts'
import { upkeepOf } from './maintenance/upkeep.ts'
import type { ServiceModule } from './module.ts'
import { allModules } from './modules.ts'
import { bindOfficeVerbs, type OfficeVerbs } from './office/verbs.ts'
import { openServicesStore } from './servicesStore.ts'
import { readSettings, requireSettings } from './store/settings.ts'
import type { BaseTables } from './store/tables.ts'
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
  await initBranch(services, config, {
    open: () => openContext(config, { creates: true }),
    setUp: (context) => bindOfficeVerbs(context)['set-up']({ as: OPERATOR }, input),
  })
  return openServices(config)
}

/** Opens services that were set up before. Throws `notInitialised`, `databaseMissing`, `masterKeyMissing`. */
export async function openServices(config: BranchConfig): Promise<Services> {
  const context = await openContext(config)
  const { settings, thumbprint } = await requireSetUp(context, await readSettings(context.store.db))
  const modules = allModules.filter(({ name }) => settings.runs.includes(name))
  return {
    settings,
    readSettings: () => requireSettings(context.store.db),
    clocks: async () => listedClocks(await context.read(SYSTEM, clocksOf)),
    thumbprint,
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
    readiness: branchReadiness(context, SERVICE),
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

const services = {
  service: SERVICE,
  openStore: openServicesStore,
  ownOf: async (db: Kysely<BaseTables>) => ({ ledBy: (await readSettings(db))?.ledBy ?? '', isLetIn }),
}

const openContext = async (config: BranchConfig, options?: { creates: boolean }): Promise<Context> =>
  withTransactions<Context, Work, Reading>(await openBranch(services, config, options))
