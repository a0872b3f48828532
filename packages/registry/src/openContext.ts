import { isLocalhost } from '@liangpai/core'
import { masterKeyPath, openCalendar, openVault, settledOrigin, SYSTEM, withTransactions } from '@liangpai/server'
import { Clock, type TimeSource } from './clock/clock.ts'
import { systemTime } from './clock/systemTime.ts'
import {
  checkBackupDays,
  checkHost,
  checkKeptDays,
  checkListSize,
  checkValidity,
  type Config,
  foldersOf,
  journalPlace,
  LARGEST_LIST,
} from './config.ts'
import type { Context, Reading, Work } from './context.ts'
import { openJournal } from './journal/openJournal.ts'
import { createKeyRing } from './keys/signer.ts'
import { replayLost } from './maintenance/databaseBack.ts'
import { knownHosts } from './shop/hosts.ts'
import { settings } from './store/settings.ts'
import { openStore } from './store/store.ts'
import { requireTraces } from './traces.ts'

/**
 * Opens what a registry works with; `creates` where there is none. Nothing is compared yet: database and journal may
 * contradict each other. Throws `notInitialised`, `databaseMissing`, `masterKeyMissing` and what else a start is refused by.
 */
export async function openContext(config: Config, { creates = false } = {}): Promise<Context> {
  if (!creates) await requireTraces(config)
  const keyFile = masterKeyPath(config)
  const vault = openVault(keyFile)
  const store = await openStore({ ...config, mustExist: !creates })
  try {
    const origin = settledOrigin(config.origin, await settings.read(store.db, 'origin'))
    const clock = new Clock(timeOf(config))
    const { journal, refusals } = openJournal(store, journalPlace(config), origin, vault)
    const context = withTransactions<Context, Work, Reading>({
      origin,
      data: config.data,
      folders: foldersOf(config),
      allowLocalhost: isLocalhost(new URL(origin).hostname),
      host: config.host === undefined ? new URL(origin).host : checkHost(config.host),
      hosts: { ...knownHosts, ...config.hosts },
      listSize: checkListSize(config.listSize ?? LARGEST_LIST),
      validityDays: checkValidity(config.validityDays ?? 365),
      backupDays: checkBackupDays(config),
      keptDays: checkKeptDays(config),
      store,
      keyFile,
      vault,
      keys: createKeyRing(vault),
      journal,
      refusals,
      clock,
      calendar: openCalendar(config.holidaysFile),
      asksDatabaseTime: config.now === undefined,
      now: () => clock.now(),
    })
    journal.onLearnt = (tx, lines) =>
      replayLost({ ...context, tx, at: context.now(), actor: SYSTEM, eyes: [SYSTEM] }, lines)
    return context
  } catch (error) {
    await store.close()
    throw error
  }
}

/** Closes the journal, and then the database. */
export async function closeContext({ store, journal }: Context): Promise<void> {
  await journal.close()
  await store.close()
}

const timeOf = ({ now, uptime = now, boot = 'rehearsal' }: Config): TimeSource =>
  now && uptime ? { wall: now, uptime, boot } : systemTime()
