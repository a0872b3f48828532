import { bindTo, createMasterKey, masterKeyPath, OPERATOR, Refusal } from '@liangpai/server'
import type { Config } from './config.ts'
import type { Context } from './context.ts'
import type { Repairs } from './journal/journal.ts'
import { settleClock } from './maintenance/settleClock.ts'
import { checkStart } from './maintenance/startCheck.ts'
import { bindVerbs, type Verbs } from './office/verbs.ts'
import { closeContext, openContext } from './openContext.ts'
import { openedRegistry, type OpenRegistry } from './openedRegistry.ts'
import { refuseTraces } from './traces.ts'

/** How a registry is opened: `toStop` for an act that takes badges out of effect, which waits for no journal. */
export type OpenOptions = { toStop?: boolean }

/** Opens a registry that was set up before, after replaying the journal. Throws `notInitialised`, `databaseMissing`. */
export const openRegistry = (config: Config, { toStop = false }: OpenOptions = {}): Promise<OpenRegistry> =>
  openWith(config, async (context) => {
    await checkStart(context)
    await settleClock(context)
    const compared = compare(context)
    return toStop ? compared.catch(withoutJournal) : compared
  })

async function compare({ journal, refusals }: Context): Promise<Repairs> {
  const repairs = await journal.reconcile()
  await refusals.updateSoon()
  return repairs
}

/** A journal that is away, or not as it was, keeps nobody from stopping a badge: the line follows once it is mended. */
function withoutJournal(error: unknown): Repairs {
  if (error instanceof Refusal && error.code.startsWith('journal')) return { stopped: 0, filled: 0 }
  throw error
}

/**
 * Sets a registry up, with a new master key if there is none, and opens it. Throws `alreadyInitialised`; and `databaseMissing`
 * or `masterKeyMissing`, leaving nothing behind, where a registry has lost the one or the other.
 */
export async function initRegistry(config: Config, office: Parameters<Verbs['init']>[1]): Promise<OpenRegistry> {
  await refuseTraces(config)
  createMasterKey(masterKeyPath(config))
  const initialise = async (context: Context) => {
    await settleClock(context)
    await bindVerbs(bindTo(context, () => {})).init({ as: OPERATOR }, office)
    return { stopped: 0, filled: 0 }
  }
  return openWith(config, initialise, { creates: true })
}

async function openWith(
  config: Config,
  prepare: (context: Context) => Promise<Repairs>,
  options?: Parameters<typeof openContext>[1],
): Promise<OpenRegistry> {
  const context = await openContext(config, options)
  try {
    return await openedRegistry(context, await prepare(context))
  } catch (error) {
    await closeContext(context)
    throw error
  }
}
