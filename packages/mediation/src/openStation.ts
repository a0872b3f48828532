import {
  type BranchConfig,
  branchReadiness,
  initBranch,
  openBranch,
  OPERATOR,
  personOf,
  requireSetUp,
  signInTo,
  withTransactions,
} from '@liangpai/server'
import type { By, Readiness, SignIn, TrailLine, Upkeep } from '@liangpai/server'
import { clockProfiles } from './clock/clockProfile.ts'
import { SERVICE } from './config.ts'
import type { Context, Reading, Work } from './context.ts'
import { upkeepOf } from './maintenance/upkeep.ts'
import {
  type CaseOfParty,
  type CaseOfStation,
  viewCaseOfParty,
  viewCaseOfPartner,
  viewCaseOfStation,
  viewPictureOfParty,
  viewPictureOfStation,
} from './office/case/viewCase.ts'
import { listTrail } from './office/listTrail.ts'
import { listPeople, type StationPeople } from './office/people/listPeople.ts'
import { type Worker, workerOf } from './office/people/worker.ts'
import { markRead } from './office/case/markRead.ts'
import { type PersonView, viewPerson } from './office/people/viewPerson.ts'
import { bindVerbs, type Verbs } from './office/verbs.ts'
import { listMonths, type PublishedMonth } from './office/listMonths.ts'
import { type HandOvers, listHandOvers } from './office/case/handOvers.ts'
import { type CaseLine, listCases, listWork, type WorkLists } from './office/case/listCases.ts'
import { type Db, openStore } from './store/store.ts'
import { readStation, requireStation, type Station as StationSettings } from './store/settings.ts'
import type { PartnerView } from './view/partnerView.ts'

/** An open station: its verbs, what each of its readers sees, and its upkeep. */
export type Station = Upkeep & {
  /** Who it was when it was opened. */
  readonly settings: StationSettings
  /** Who it is now: a command or another process may have changed it. */
  readSettings(): Promise<StationSettings>
  /** Of the key with which it signs files; the office compares it in person. */
  readonly thumbprint: string
  readonly verbs: Verbs
  readonly context: Context
  /** The case of a private link. */
  viewByLink(token: string): Promise<CaseOfParty>
  /** Notes for the station that the side of a link has read what is new. */
  markRead(token: string): Promise<void>
  /** A case for somebody who is signed in. */
  viewCase(by: By, number: string): Promise<CaseOfStation>
  viewHandOver(by: By, number: string): Promise<PartnerView & { number: string }>
  /** A picture of a case, as WebP. */
  pictureByLink(token: string, id: string): Promise<Uint8Array>
  picture(by: By, number: string, id: string): Promise<Uint8Array>
  /** The cases that are whoever reads', by their next dates. Throws `personUnknown`. */
  list(by: By, options?: { isOpen?: boolean; limit?: number }): Promise<CaseLine[]>
  /** What waits for whoever reads, and what waits for others. */
  listWork(by: By): Promise<WorkLists>
  listHandOvers(by: By): Promise<HandOvers>
  /** Who somebody is to the station. */
  workerOf(by: By): Promise<Worker>
  listPeople(by: By): Promise<StationPeople>
  /** One of them, and how they sign in. */
  viewPerson(by: By, id: string): Promise<PersonView>
  /** The published figures, the newest month first. */
  listMonths(by: By): Promise<PublishedMonth[]>
  /** What was done, the newest first; before a line if one is named. */
  listTrail(by: By, before?: number): Promise<TrailLine[]>
  /** How people sign in, and who is signed in. */
  readonly signIn: SignIn
  readonly readiness: Readiness
  close(): Promise<void>
}

/**
 * Sets a station up with a new master key if there is none, and opens it. Throws `alreadyInitialised`; what is refused leaves nothing
 * behind.
 */
export async function initStation(config: BranchConfig, input: Parameters<Verbs['set-up']>[1]): Promise<Station> {
  await initBranch(station, config, {
    open: () => openContext(config, { creates: true }),
    setUp: (context) => bindVerbs(context)['set-up']({ as: OPERATOR }, input),
  })
  return openStation(config)
}

/** Opens a station that was set up before. Throws `notInitialised`, `databaseMissing`, `masterKeyMissing`. */
export async function openStation(config: BranchConfig): Promise<Station> {
  const context = await openContext(config)
  const { settings, thumbprint } = await requireSetUp(context, await readStation(context.store.db))
  const { read } = context
  return {
    settings,
    readSettings: () => requireStation(context.store.db),
    thumbprint,
    context,
    verbs: bindVerbs(context),
    viewByLink: (token) => read('', (reading) => viewCaseOfParty(reading, token)),
    markRead: (token) => markRead(context, token),
    viewCase: ({ as }, number) => read(as, (reading) => viewCaseOfStation(reading, number)),
    viewHandOver: ({ as }, number) => read(as, (reading) => viewCaseOfPartner(reading, number)),
    pictureByLink: (token, id) => read('', (reading) => viewPictureOfParty(reading, token, id)),
    picture: ({ as }, number, id) => read(as, (reading) => viewPictureOfStation(reading, number, id)),
    list: ({ as }, options = {}) =>
      read(as, async (reading) => {
        await personOf(reading, as)
        return listCases(reading, options)
      }),
    listWork: ({ as }) => read(as, listWork),
    listHandOvers: ({ as }) => read(as, listHandOvers),
    workerOf: ({ as }) => read(as, workerOf),
    listMonths: ({ as }) => read(as, listMonths),
    listPeople: ({ as }) => read(as, listPeople),
    viewPerson: ({ as }, id) => read(as, (reading) => viewPerson(reading, id)),
    listTrail: ({ as }, before) => read(as, (reading) => listTrail(reading, before)),
    ...upkeepOf(context),
    readiness: branchReadiness(context, SERVICE),
    signIn: signInTo(context),
    close: () => context.store.close(),
  }
}

const station = {
  service: SERVICE,
  openStore,
  async ownOf(db: Db) {
    const settings = await readStation(db)
    return { profile: clockProfiles[settings?.profile ?? 'consumerCouncil'], ledBy: settings?.ledBy ?? '' }
  },
}

const openContext = async (config: BranchConfig, options?: { creates: boolean }): Promise<Context> =>
  withTransactions<Context, Work, Reading>(await openBranch(station, config, options))
