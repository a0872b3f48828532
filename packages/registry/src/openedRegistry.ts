import { randomUUID } from 'node:crypto'
import { bindTo, type BoundVerb, type By, look, Refusal, signInTo } from '@liangpai/server'
import type * as z from 'zod'
import type { Context } from './context.ts'
import type { RootRequest } from './keys/carried.ts'
import type { Repairs } from './journal/journal.ts'
import { createReadiness } from './maintenance/readiness.ts'
import { type Upkeep, upkeepOf } from './maintenance/upkeep.ts'
import { endingReceipt } from './office/badge/endingReceipt.ts'
import { viewStopLink } from './office/badge/viewStopLink.ts'
import { addPasskeyOptions } from './office/data/addPasskey.ts'
import { copyData } from './office/data/copy.ts'
import { passkeyOptions } from './office/data/openDataByPasskey.ts'
import { receiptsOf, withdrawWithReceipt } from './office/data/receipts.ts'
import { viewChange } from './office/change/viewChange.ts'
import { viewData } from './office/data/view.ts'
import { listPeople } from './office/signIn/people.ts'
import { viewOffer } from './office/offer/viewOffer.ts'
import type { RegistryVerb } from './office/defineVerb.ts'
import { viewHandover } from './office/handover/viewHandover.ts'
import { mayEnterFigures } from './office/figures/mayEnterFigures.ts'
import { figuresFor } from './office/figures/viewFigures.ts'
import { publicInitiative } from './office/initiative/publicInitiative.ts'
import { viewInitiative, viewInitiatives } from './office/initiative/viewInitiative.ts'
import { inboxOf } from './office/inbox/inbox.ts'
import { isShopOfBadge } from './office/badge/shopOfBadge.ts'
import { viewRootStatement } from './office/publication/viewRootStatement.ts'
import { viewBadgeFiles } from './office/badgeFile/viewBadgeFiles.ts'
import { viewStationKeys } from './office/station/viewStationKeys.ts'
import { viewStationNotice } from './office/station/viewStationNotice.ts'
import { viewOfficeReport } from './office/inbox/reportMatters.ts'
import { viewRequest } from './office/inbox/viewRequest.ts'
import { lookUpIn } from './office/lookUp/lookUp.ts'
import { bindVerbs, verbs as verbTable } from './office/verbs.ts'
import { workerOf } from './office/worker.ts'
import { readAnswerForm, readAskForm } from './office/ask/askForm.ts'
import { namedOrganizations, viewAsk } from './office/ask/viewAsk.ts'
import { viewReport } from './office/report/viewReport.ts'
import { closeContext } from './openContext.ts'
import { createReader, type Reader } from './publication/reader.ts'
import { receiptKeys } from './publication/receiptKeys.ts'
import { rootRequestOf } from './publication/rootRequest.ts'
import type { Registry } from './registry.ts'
import { claimsOf, findIssuer, type Issuer, namesOf, OFFICE } from './store/issuers.ts'
import { readAnchors } from './store/settings.ts'

/** A registry with what its office does. */
export interface OpenRegistry extends Registry, Upkeep {
  /** What the root is asked to sign, for 100 days at most. Carry it there as a file, and its answer back to the verb `publish`. */
  rootRequest(days?: number): Promise<RootRequest>
  /** What the comparison of journal and database came to when it was opened. */
  readonly replayed: Repairs
  /** What the registry works with, for its upkeep. */
  readonly context: Context
}

/** The registry of a context whose database and journal were compared. Throws `notInitialised`. */
export async function openedRegistry(context: Context, replayed: Repairs): Promise<OpenRegistry> {
  const { origin, allowLocalhost, host, now, store } = context
  const live = { office: await officeNow(context), anchors: await readAnchors(store.db) }
  const reader = createReader(context)
  const upkeep = upkeepOf(context, reader)
  return {
    origin,
    allowLocalhost,
    host,
    get anchors() {
      return live.anchors
    },
    get organizationName() {
      return live.office.name
    },
    get names() {
      return namesOf(live.office)
    },
    get contact() {
      return live.office.contact ?? ''
    },
    get station() {
      return claimsOf(live.office).station
    },
    now,
    readBundle: reader.bundle,
    readDocument: reader.document,
    readiness: createReadiness(context),
    ...memberViews(context),
    ...publicReads(context),
    ...workReadsOf(context),
    lookUp: lookUpIn(context),
    ...performingIn(context, reader, live),
    finish: async (verb) => (verb.after ? verb.after(context, {}) : {}),
    signIn: signInTo(context),
    people: () => listPeople(context),
    requestId: randomUUID,
    replayed,
    close: () => closeContext(context),
    rootRequest: async (days) => rootRequestOf(context, await officeNow(context), days),
    ...upkeep,
    async signDue() {
      live.office = await officeNow(context) // another process may have corrected it
      return upkeep.signDue()
    },
    context,
  }
}

/** What of a registry changes while it is open: the office as it is today, and the pinned keys of the root. */
type Live = { office: Issuer; anchors: string[] }

/** The verbs. What the pages say of the office follows when it is corrected, and the root's keys when its answer is taken in. */
function performingIn(
  context: Context,
  { changed }: Reader,
  live: Live,
): Pick<Registry, 'verbs' | 'look' | 'perform' | 'performNamed'> {
  const bind = bindTo(context, changed)
  const verbs = bindVerbs(bind)
  const refreshing = async <Result>(name: string, performing: Promise<Result>): Promise<Result> => {
    const result = await performing
    if (name === 'correct-organization') live.office = await officeNow(context)
    return result
  }
  return {
    look: (verb, by, input) => look(context, verb, by, input),
    perform: (verb, by, input) => refreshing(verb.name, bind(verb)(by, input)),
    performNamed: (name, by, input) => refreshing(name, bind(verbTable[name] as RegistryVerb)(by, input)),
    verbs: {
      ...verbs,
      publish: followed(verbs.publish, ({ anchors }) => {
        live.anchors = anchors
      }),
      'correct-organization': followed(verbs['correct-organization'], async () => {
        live.office = await officeNow(context)
      }),
    },
  }
}

/** The same verb, after which something that is kept in memory follows. */
const followed = <Schema extends z.ZodType, Result>(
  verb: BoundVerb<Schema, Result>,
  follow: (result: Result) => void | Promise<void>,
): BoundVerb<Schema, Result> => {
  const act = async (by: By, input: z.input<Schema>): Promise<Result> => {
    const result = await verb(by, input)
    await follow(result)
    return result
  }
  return Object.assign(act, { schema: verb.schema })
}

/** The office as it is today; throws `notInitialised`. */
async function officeNow({ store: { db }, now }: Context): Promise<Issuer> {
  const office = await findIssuer({ tx: db, at: now() }, OFFICE)
  if (!office) throw new Refusal('notInitialised')
  return office
}

type MemberView =
  | 'viewOffer'
  | 'viewStopLink'
  | 'viewChange'
  | 'viewData'
  | 'copyData'
  | 'memberReceipts'
  | 'withdrawWithReceipt'

type PublicRead =
  | 'readInitiative'
  | 'askableOrganizations'
  | 'readAskForm'
  | 'readAnswerForm'
  | 'viewAsk'
  | 'viewReport'
  | 'endingReceipt'
  | 'receiptKeys'

/** What the public forms and private links read. */
const publicReads = (context: Context): Pick<Registry, PublicRead | 'passkeyOptions' | 'addPasskeyOptions'> => ({
  readInitiative: (slug) => publicInitiative(context, slug),
  askableOrganizations: () => namedOrganizations(context),
  readAskForm: (form) => readAskForm(form, context),
  readAnswerForm: (form) => readAnswerForm(form, context),
  viewAsk: (token) => viewAsk(context, token),
  viewReport: (token) => viewReport(context, token),
  passkeyOptions: () => passkeyOptions(context),
  addPasskeyOptions: (way, language) => addPasskeyOptions(context, way, language),
  endingReceipt: (token, language) => endingReceipt(context, token, language),
  receiptKeys: () => receiptKeys(context),
})

/** What the links and sessions of a member show. */
const memberViews = (context: Context): Pick<Registry, MemberView> => ({
  viewOffer: (token, language) => viewOffer(context, token, language),
  viewStopLink: (token) => viewStopLink(context, token),
  viewChange: (input) => viewChange(context, input),
  viewData: (session) => viewData(context, session),
  copyData: (session) => copyData(context, session),
  memberReceipts: (session) => receiptsOf(context, session),
  withdrawWithReceipt: (input, withdraw) => withdrawWithReceipt(context, input, withdraw),
})

/** What the pages of signed-in people read, each as whoever acts sees it. */
const workReadsOf = (
  context: Context,
): Pick<
  Registry,
  | 'workerOf'
  | 'inboxOf'
  | 'isShopOfBadge'
  | 'viewRequest'
  | 'viewOfficeReport'
  | 'viewHandover'
  | 'viewStationNotice'
  | 'viewStationKeys'
  | 'viewBadgeFiles'
  | 'viewRootStatement'
  | 'figuresOf'
  | 'mayEnterFigures'
  | 'viewInitiative'
  | 'viewInitiatives'
> => ({
  workerOf: (person) => context.read(person, workerOf),
  inboxOf: ({ as, eyes = [as] }) => context.read(as, (reading) => inboxOf({ ...reading, eyes })),
  mayEnterFigures: ({ as }) => context.read(as, mayEnterFigures),
  figuresOf: ({ as }, day) => context.read(as, (reading) => figuresFor(reading, day)),
  isShopOfBadge: ({ as }, badge, typed) => context.read(as, (reading) => isShopOfBadge(reading, badge, typed)),
  viewOfficeReport: ({ as }, number) => context.read(as, (reading) => viewOfficeReport(reading, number)),
  viewStationNotice: ({ as, eyes = [as] }, number) =>
    context.read(as, (reading) => viewStationNotice({ ...reading, eyes }, number)),
  viewRootStatement: ({ as }) => context.read(as, viewRootStatement),
  viewBadgeFiles: ({ as, eyes = [as] }) => context.read(as, (reading) => viewBadgeFiles({ ...reading, eyes })),
  viewStationKeys: ({ as, eyes = [as] }) => context.read(as, (reading) => viewStationKeys({ ...reading, eyes })),
  viewInitiative: ({ as, eyes = [as] }, slug) =>
    context.read(as, (reading) => viewInitiative({ ...reading, eyes }, slug)),
  viewInitiatives: ({ as, eyes = [as] }, id) =>
    context.read(as, (reading) => viewInitiatives({ ...reading, eyes }, id)),
  viewHandover: ({ as, eyes = [as] }, id) => context.read(as, (reading) => viewHandover({ ...reading, eyes }, id)),
  viewRequest: ({ as, eyes = [as] }, id) => context.read(as, (reading) => viewRequest({ ...reading, eyes }, id)),
})
