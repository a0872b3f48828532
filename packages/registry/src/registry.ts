import type { Organization, Station } from '@liangpai/core'
import type { FiguresReport, Language } from '@liangpai/presentation'
import type { By, Readiness, SignIn } from '@liangpai/server'
import type * as z from 'zod'
import type { Journaled } from './office/writeJournal.ts'
import type { changeReading, ChangeView } from './office/change/viewChange.ts'
import type { StopView } from './office/badge/viewStopLink.ts'
import type { AnswerForm, AskForm, ReadAnswerForm, ReadAskForm } from './office/ask/askForm.ts'
import type { AskView, NamedOrganization } from './office/ask/viewAsk.ts'
import type { ReportView } from './office/report/viewReport.ts'
import type { HandoverView } from './office/handover/viewHandover.ts'
import type { PublicInitiative } from './office/initiative/publicInitiative.ts'
import type { InitiativesView, InitiativeView } from './office/initiative/viewInitiative.ts'
import type { Inbox } from './office/inbox/matter.ts'
import type { RootStatementView } from './office/publication/viewRootStatement.ts'
import type { BadgeFileView } from './office/badgeFile/viewBadgeFiles.ts'
import type { StationKeysView } from './office/station/viewStationKeys.ts'
import type { OfficeNotice } from './office/station/viewStationNotice.ts'
import type { OfficeReport } from './office/inbox/reportMatters.ts'
import type { RequestView } from './office/inbox/requestView.ts'
import type { Worker } from './office/worker.ts'
import type { RegistryVerb } from './office/defineVerb.ts'
import type { DataView } from './office/data/view.ts'
import type { LookUp } from './office/lookUp/lookUp.ts'
import type { listPeople } from './office/signIn/people.ts'
import type { OfferView } from './office/offer/viewOffer.ts'
import type { Verbs } from './office/verbs.ts'
import type { Published } from './publication/reader.ts'
import type { ReceiptKey } from './publication/receiptKeys.ts'

/** What HTTP serves and translates: the public reads, and the verbs. Views and verbs throw `Refusal`. */
export interface Registry {
  /** Such as `https://badge.example`; the office's entity id. */
  readonly origin: string
  /** Thumbprints of the root's keys, active and standby. */
  readonly anchors: string[]
  /** True only if the origin is on localhost. */
  readonly allowLocalhost: boolean
  /** The committee's name, and its names in other languages. */
  readonly organizationName: string
  readonly names: Organization['names']
  /** For the consent text: whom to write to, and who runs the machine. */
  readonly contact: string
  /** Where buyers turn with a dispute, if the office named a station. */
  readonly station: Station | undefined
  readonly host: string
  /** Seconds since the epoch. */
  now(): number
  /** The bundle of a badge in effect or recently expired, by its number without hyphens. */
  readBundle(badgeNo: string): Promise<Published | undefined>
  /** A status list or an entity's configuration, by a path such as `/statuses/1`. */
  readDocument(path: string): Promise<Published | undefined>
  /** Why the registry cannot do all of its work now, for whoever watches it. */
  readiness: Readiness
  /** What the holder of an offer link sees, with names in their language. */
  viewOffer(token: string, language: Language): Promise<OfferView>
  /** What the holder of a stop link sees. */
  viewStopLink(token: string): Promise<StopView>
  /** The text that a member is about to agree to in "My data". */
  viewChange(input: z.output<typeof changeReading>): Promise<ChangeView>
  /** What a session of "My data" shows, and all that is held of the member as a file. */
  viewData(session: string): Promise<DataView>
  copyData(session: string): Promise<object>
  /** The signed receipts of the member's consents. */
  memberReceipts(session: string): Promise<{ receipts: { id: string; receipt: string }[] }>
  /** Withdraws in a session, and adds the receipt of the ending if its line is in the journal. */
  withdrawWithReceipt(
    input: { session: string; language: Language },
    withdraw: () => Promise<Journaled>,
  ): Promise<Journaled & { receipt?: string }>
  /** What anybody may read of an initiative; nothing for a draft, as for one that never was. */
  readInitiative(slug: string): Promise<PublicInitiative | undefined>
  /** The organisations that members may ask by the public form. */
  askableOrganizations(): Promise<NamedOrganization[]>
  /** What a form of `/ask` asks for, by what this registry knows of hosts. */
  readAskForm(form: AskForm): ReadAskForm
  /** The same of the form that answers what was sent back. */
  readAnswerForm(form: AnswerForm): ReadAnswerForm
  /** What the private link of a request by that form shows, and that of a report. */
  viewAsk(token: string): Promise<AskView>
  viewReport(token: string): Promise<ReportView>
  /** What a browser is asked with to use a passkey of "My data", or to save one. */
  passkeyOptions(): Promise<object>
  addPasskeyOptions(way: { session: string } | { token: string }, language: Language): Promise<object>
  /** The signed receipt of the ending of a stop link's badge, in that language. */
  endingReceipt(token: string, language: Language): Promise<string>
  /** The public keys by which receipts are checked. */
  receiptKeys(): Promise<{ keys: ReceiptKey[] }>
  /** Of a person who is signed in: who they are, what waits for them, and a request or badge as they may see it. */
  workerOf(person: string): Promise<Worker>
  inboxOf(by: By): Promise<Inbox>
  viewRequest(by: By, id: string): Promise<RequestView>
  /** Whether somebody typed the name of a badge's shop, before its data are deleted; undefined where they see no such badge. */
  isShopOfBadge(by: By, badge: string, typed: string): Promise<boolean | undefined>
  /** The handover of an organisation, as those see it who lead it or its superior. */
  viewHandover(by: By, organization: string): Promise<HandoverView>
  /** An initiative, and those of an organisation, as those see them who lead it or one above it. */
  viewInitiative(by: By, slug: string): Promise<InitiativeView>
  viewInitiatives(by: By, organization: string): Promise<InitiativesView>
  /** What they may look up: organisations, people, the trail, and one thing by its number. */
  readonly lookUp: LookUp
  /** The figures of the city, on the last day of the last month that was counted unless a day is given. */
  figuresOf(by: By, day?: string): Promise<FiguresReport>
  /** Whether they write down estimates, and the areas and links to be covered. */
  mayEnterFigures(by: By): Promise<boolean>
  /** A report, as the people of the office see it. */
  viewOfficeReport(by: By, number: string): Promise<OfficeReport>
  /** A station's notice and the keys of stations, as the people of the office see them. */
  viewStationNotice(by: By, number: string): Promise<OfficeNotice>
  viewStationKeys(by: By): Promise<StationKeysView>
  /** The badge files that were handed out, for the leaders of the office. */
  viewBadgeFiles(by: By): Promise<BadgeFileView[]>
  /** The root's keys and the end of its statement, for the same. */
  viewRootStatement(by: By): Promise<RootStatementView>
  /** How people sign in, and who is signed in. */
  readonly signIn: SignIn
  /** Everybody who holds a role today, with how they sign in. */
  people(): ReturnType<typeof listPeople>
  /** Everything that can be done, as functions. */
  readonly verbs: Verbs
  /** Performs a verb of the table with an input as it arrived, which the verb parses. */
  perform(verb: RegistryVerb, by: By, input: unknown): Promise<unknown>
  /** What a verb that only looks answers, without a transaction. */
  look(verb: RegistryVerb, by: By, input: unknown): Promise<unknown>
  performNamed(verb: keyof Verbs, by: By, input: unknown): Promise<unknown>
  /** Does what is left to do after an act of a verb that was performed earlier, and answers as if it had been now. */
  finish(verb: RegistryVerb): Promise<unknown>
  /** A new id, which names one request to the operator. */
  requestId(): string
  /** Closes the database. */
  close(): Promise<void>
}
