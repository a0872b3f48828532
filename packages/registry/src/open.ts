import { randomUUID } from 'node:crypto'
import { isLocalhost } from '@liangpai/core'
import { bindTo, createMasterKey, DAY, openVault, OPERATOR, Refusal, SYSTEM } from '@liangpai/server'
import {
  checkHost,
  checkListSize,
  checkOrigin,
  checkValidity,
  type Config,
  foldersOf,
  journalPlace,
  masterKeyPath,
} from './config.ts'
import { type Context, withTransactions } from './context.ts'
import { openJournal } from './journal/openJournal.ts'
import { Clock, type TimeSource } from './clock/clock.ts'
import { judgeClock, settleClock } from './maintenance/settleClock.ts'
import { systemTime } from './clock/systemTime.ts'
import type { RootRequest } from './keys/carried.ts'
import { STATEMENT_DAYS } from './keys/root.ts'
import { createKeyRing } from './keys/signer.ts'
import { checkFailed, type Examined, examine } from './maintenance/doctor.ts'
import { createReadiness } from './maintenance/readiness.ts'
import { applyLines, replay, type Replayed } from './maintenance/replay.ts'
import { checkStart } from './maintenance/startCheck.ts'
import { type Upkeep, upkeepOf } from './maintenance/upkeep.ts'
import { viewStopLink } from './office/badge/viewStopLink.ts'
import { viewOffer } from './office/offer/viewOffer.ts'
import { bindVerbs, type Verbs } from './office/verbs.ts'
import { rootOf } from './publication/configuration.ts'
import { createReader } from './publication/reader.ts'
import type { Registry } from './registry.ts'
import { knownHosts } from './shop/hosts.ts'
import { claimsOf, findIssuer, type Issuer, namesOf, OFFICE } from './store/issuers.ts'
import { readAnchors, settings } from './store/settings.ts'
import { openStore } from './store/store.ts'

/** A registry with what its office does. */
export interface OpenRegistry extends Registry, Upkeep {
  /** What the root is asked to sign, for 100 days at most. Carry it there as a file, and its answer back to the verb `publish`. */
  rootRequest(days?: number): Promise<RootRequest>
  /** What the comparison of journal and database came to when it was opened. */
  readonly replayed: Replayed
  /** What the registry works with, for its upkeep. */
  readonly context: Context
}

/** Opens a registry that was set up before, after replaying the journal. Throws `notInitialised`. */
export const openRegistry = (config: Config): Promise<OpenRegistry> =>
  openWith(config, async (context) => {
    await checkStart(context)
    await settleClock(context)
    return replay(context)
  })

/**
 * Makes the copy of the journal anew from the database, for a registry that refuses to start without it. Returns the number
 * of lines, and where the old copy is.
 */
export async function rebuildJournal(config: Config): Promise<{ lines: number; aside: string | undefined }> {
  const context = await openContext(config)
  try {
    return await context.journal.rebuild()
  } finally {
    await closeContext(context)
  }
}

/** Looks at a registry as `liangpai doctor` does: also at one that refuses to start. */
export async function diagnose(config: Config): Promise<Examined> {
  try {
    const context = await openContext(config)
    try {
      await judgeClock(context)
      const refusal = await replay(context).then(() => undefined, refusalOf)
      if (refusal?.code === 'notInitialised') throw refusal
      const { findings, unexamined } = await examine(context)
      return { findings, unexamined: refusal ? [refusal, ...unexamined] : unexamined }
    } finally {
      await closeContext(context)
    }
  } catch (error) {
    return { findings: [], unexamined: [error instanceof Refusal ? error : checkFailed('open', error)] }
  }
}

/** Returns a refusal, and throws any other fault. */
function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  throw error
}

/** Sets a registry up, with a new master key if there is none, and opens it. Throws `alreadyInitialised`. */
export async function initRegistry(config: Config, office: Parameters<Verbs['init']>[1]): Promise<OpenRegistry> {
  createMasterKey(masterKeyPath(config))
  return openWith(config, async (context) => {
    await settleClock(context)
    await bindVerbs(bindTo(context, () => {})).init({ as: OPERATOR }, office)
    return { stopped: 0, filled: 0 }
  })
}

async function openWith(config: Config, prepare: (context: Context) => Promise<Replayed>): Promise<OpenRegistry> {
  const context = await openContext(config)
  try {
    return await registryOf(context, await prepare(context))
  } catch (error) {
    await closeContext(context)
    throw error
  }
}

async function closeContext({ store, journal }: Context): Promise<void> {
  await journal.close()
  await store.close()
}

async function openContext(config: Config): Promise<Context> {
  const vault = openVault(masterKeyPath(config))
  const store = await openStore(config)
  try {
    const origin = originOf(config.origin, await settings.read(store.db, 'origin'))
    const clock = new Clock(timeOf(config))
    const journal = openJournal(store, journalPlace(config), origin)
    const context = withTransactions({
      origin,
      data: config.data,
      folders: foldersOf(config),
      allowLocalhost: isLocalhost(new URL(origin).hostname),
      host: config.host === undefined ? new URL(origin).host : checkHost(config.host),
      hosts: { ...knownHosts, ...config.hosts },
      listSize: checkListSize(config.listSize ?? 2 ** 17),
      validityDays: checkValidity(config.validityDays ?? 365),
      store,
      vault,
      keys: createKeyRing(vault),
      journal,
      clock,
      asksDatabaseTime: config.now === undefined,
      now: () => clock.now(),
    })
    journal.onLearnt = (tx, lines) => applyLines({ ...context, tx, at: context.now(), actor: SYSTEM }, lines)
    return context
  } catch (error) {
    await store.close()
    throw error
  }
}

const timeOf = ({ now, uptime = now }: Config): TimeSource => (now && uptime ? { wall: now, uptime } : systemTime())

function originOf(configured: string | undefined, recorded: string | undefined): string {
  if (configured !== undefined && recorded !== undefined && configured !== recorded)
    throw new Refusal('originChanged', `this registry is ${recorded}: addresses in its badges are signed`)
  const origin = configured ?? recorded
  if (origin === undefined) throw new Refusal('originMissing')
  return checkOrigin(origin)
}

async function registryOf(context: Context, replayed: Replayed): Promise<OpenRegistry> {
  const { origin, allowLocalhost, host, now, store } = context
  const office = await findIssuer(store.db, OFFICE)
  if (!office) throw new Refusal('notInitialised', 'no registry has been set up here')
  const reader = createReader(context)
  const bind = bindTo(context, reader.changed)
  const verbs = bindVerbs(bind)
  let anchors = await readAnchors(store.db)
  return {
    origin,
    allowLocalhost,
    host,
    get anchors() {
      return anchors
    },
    organizationName: office.name,
    names: namesOf(office),
    contact: office.contact ?? '',
    now,
    readBundle: reader.bundle,
    readDocument: reader.document,
    readiness: createReadiness(context),
    viewOffer: (token) => viewOffer(context, token),
    viewStopLink: (token) => viewStopLink(context, token),
    perform: (verb, by, input) => bind(verb)(by, input),
    finish: async (verb) => (verb.after ? verb.after(context, {}) : {}),
    requestId: randomUUID,
    replayed,
    close: () => closeContext(context),
    verbs: {
      ...verbs,
      async publish(by, input) {
        const published = await verbs.publish(by, input)
        ;({ anchors } = published)
        return published
      },
    },
    rootRequest: (days) => rootRequestOf(context, office, days),
    ...upkeepOf(context, reader),
    context,
  }
}

async function rootRequestOf(context: Context, office: Issuer, days: number = STATEMENT_DAYS): Promise<RootRequest> {
  if (!(Number.isInteger(days) && days >= 1 && days <= STATEMENT_DAYS)) throw new Refusal('rootDays')
  const { origin, store, keys, now } = context
  const [federation, badge] = await store.transact(async (tx) => [
    await keys.published(tx, OFFICE, 'federation'),
    await keys.published(tx, OFFICE, 'badge'),
  ])
  return {
    liangpai: 'root-request',
    v: 1,
    office: origin,
    root: rootOf(origin),
    keys: federation,
    badgeKeys: badge,
    until: now() + days * DAY,
    organization: claimsOf(office),
  }
}
