import type { Finding } from '@liangpai/server'
import { EVERY, listenRepeating, type Listening, type ListenOptions } from '@liangpai/server/http'
import { watchSpace } from '@liangpai/server/store'
import { createApp } from './http/app.ts'
import { repairFindings } from './maintenance/repairFindings.ts'
import type { OpenRegistry } from './openedRegistry.ts'
import type { BadgeFiles } from './script/badgeFiles.ts'

/**
 * How a registry is served. `proxies` is the number of trusted proxies in front; `report` gets what went wrong, `note` what
 * was put right.
 */
export type ServeOptions = ListenOptions & {
  proxies?: number
  badgeFiles: BadgeFiles
  report?: (error: unknown) => void
  note?: (finding: Finding) => void
}

/** A registry that is being served. */
export type Served = Listening

/** Milliseconds between two looks for what has to be signed, and for shops to check again. */
const SIGN_EVERY = 5000
const RECHECK_EVERY = 3_600_000
/** A line that could not be written is tried again after so long. */
const JOURNAL_EVERY = 5000

/** Serves a registry. Signs what is due and writes the journal before the first answer, and then while it runs. */
export async function serve(registry: OpenRegistry, options: ServeOptions): Promise<Served> {
  const { badgeFiles, proxies = 0, report = () => {}, note = () => {}, ...where } = options
  const sign = signAndReport(registry, report)
  await sign().catch(report) // what cannot be signed keeps nobody from stopping
  const writeJournal = writeAndNote(registry, note)
  await writeJournal().catch(report) // what a process that was killed has left
  const keepReserve = watchSpace(registry.context.store, report)
  await keepReserve()
  const app = createApp(registry, { badgeFiles, proxies, report: ({ error }) => report(error) })
  return listenRepeating(app.fetch, { ...where, report }, [
    [keepReserve, EVERY.space],
    [sign, SIGN_EVERY],
    [registry.chainTrail, EVERY.chain],
    [writeJournal, JOURNAL_EVERY],
    [registry.recheckShops, RECHECK_EVERY],
    [registry.rewriteDeleted, EVERY.rewrite],
  ])
}

/** Writes the journal, and notes what was put right meanwhile, also by the acts of others. */
function writeAndNote(registry: OpenRegistry, note: (finding: Finding) => void): () => Promise<void> {
  return () =>
    registry.writeJournal().finally(() => {
      for (const finding of repairFindings(registry.takeRepairs())) note(finding)
    })
}

/** Signs what is due, and reports the clock once when it is doubted. */
function signAndReport(registry: OpenRegistry, report: (error: unknown) => void): () => Promise<void> {
  let isReported = false
  return async () => {
    await registry.signDue()
    const doubt = registry.clockDoubt()
    if (doubt && !isReported) report(doubt)
    isReported = doubt !== undefined
  }
}
