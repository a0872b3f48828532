import { randomUUID } from 'node:crypto'
import { isLocalhost } from '@liangpai/core'
import { checkListSize, checkOrigin, checkValidity, type Config, journalPath, masterKeyPath } from './config.ts'
import type { Context } from './context.ts'
import { openJournal } from './journal/journal.ts'
import { replay } from './journal/replay.ts'
import type { RootRequest } from './keys/root.ts'
import { createKeyRing } from './keys/signer.ts'
import { createMasterKey, openVault } from './keys/vault.ts'
import { memberActs } from './member.ts'
import { rootOf } from './publication/configuration.ts'
import { signDue } from './publication/due.ts'
import { createReader } from './publication/reader.ts'
import type { Registry } from './registry.ts'
import { knownHosts } from './shop/hosts.ts'
import { openStore } from './store/database.ts'
import { claimsOf, findOrganization, namesOf, OFFICE } from './store/organizations.ts'
import { readAnchors, readSetting } from './store/settings.ts'
import { recheckShops } from './verbs/recheck.ts'
import { bindVerbs, type Verbs } from './verbs/verbs.ts'
import { Refusal } from '@liangpai/server'

/** A registry with what its office does. */
export interface OpenRegistry extends Registry {
  readonly verbs: Verbs
  /** What the root is asked to sign. Carry it there as a file, and its answer back to the verb `publish`. */
  rootRequest(): Promise<RootRequest>
  /** Signs anew what is due; a service calls it every few seconds. True if anything was. */
  signDue(): Promise<boolean>
  /** Looks again at shops that were proven a month ago; a service calls it every hour. Returns how many. */
  recheckShops(): Promise<number>
  readonly context: Context
}

/** Opens a registry that was set up before. Replays the journal first. */
export async function openRegistry(config: Config): Promise<OpenRegistry> {
  const context = await openContext(config)
  try {
    await replay(context)
    return await registryOf(context)
  } catch (error) {
    await context.store.close()
    throw error
  }
}

/** Sets a registry up, with a new master key if there is none, and opens it. */
export async function initRegistry(config: Config, office: Parameters<Verbs['init']>[1]): Promise<OpenRegistry> {
  createMasterKey(masterKeyPath(config))
  const context = await openContext(config)
  try {
    await bindVerbs(context, () => {}).init({ as: office.secretary.id }, office)
    return await registryOf(context)
  } catch (error) {
    await context.store.close()
    throw error
  }
}

async function openContext(config: Config): Promise<Context> {
  const vault = openVault(masterKeyPath(config))
  const store = await openStore(config)
  try {
    const origin = originOf(config.origin, await readSetting(store.db, 'origin'))
    return {
      origin,
      allowLocalhost: isLocalhost(new URL(origin).hostname),
      host: config.host ?? new URL(origin).host,
      hosts: { ...knownHosts, ...config.hosts },
      listSize: checkListSize(config.listSize ?? 2 ** 17),
      validityDays: checkValidity(config.validityDays ?? 365),
      store,
      vault,
      keys: createKeyRing(vault),
      journal: openJournal(journalPath(config)),
      now: () => Math.floor(config.now?.() ?? Date.now() / 1000),
    }
  } catch (error) {
    await store.close()
    throw error
  }
}

function originOf(given: string | undefined, recorded: string | undefined): string {
  if (given === undefined && recorded === undefined) throw new Refusal('originMissing')
  if (given !== undefined && recorded !== undefined && given !== recorded)
    throw new Refusal('originChanged', `this registry is ${recorded}: addresses in its badges are signed`)
  return checkOrigin(given ?? recorded ?? '')
}

async function registryOf(context: Context): Promise<OpenRegistry> {
  const { origin, allowLocalhost, host, now, store } = context
  const office = await findOrganization(store.db, OFFICE)
  if (!office) throw new Refusal('notInitialised', 'no registry has been set up here')
  const reader = createReader(context)
  const verbs = bindVerbs(context, reader.changed)
  let anchors = await readAnchors(store.db)
  const publish: Verbs['publish'] = async (by, input) => {
    const published = await verbs.publish(by, input)
    ;({ anchors } = published)
    return published
  }
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
    read: reader.read,
    ...memberActs(context, verbs),
    requestId: randomUUID,
    close: () => store.close(),
    verbs: { ...verbs, publish },
    rootRequest: async () => ({
      office: origin,
      root: rootOf(origin),
      keys: await store.transact((tx) => context.keys.published(tx, OFFICE, 'federation')),
      organization: claimsOf(office),
    }),
    async signDue() {
      const signed = await signDue(context)
      if (signed) reader.changed()
      return signed
    },
    async recheckShops() {
      const count = await recheckShops(context)
      reader.changed()
      return count
    },
    context,
  }
}
