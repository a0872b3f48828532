import type { Organization } from '@liangpai/core'
import type { By } from '@liangpai/server'
import type { StopView } from './office/badge/viewStopLink.ts'
import type { Readiness } from './maintenance/readiness.ts'
import type { RegistryVerb } from './office/defineVerb.ts'
import type { OfferView } from './office/offer/viewOffer.ts'
import type { Verbs } from './office/verbs.ts'
import type { Published } from './publication/reader.ts'

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
  readonly host: string
  /** Seconds since the epoch. */
  now(): number
  /** The bundle of a badge in effect or recently expired, by its number without hyphens. */
  readBundle(badgeNo: string): Promise<Published | undefined>
  /** A status list or an entity's configuration, by a path such as `/statuses/1`. */
  readDocument(path: string): Promise<Published | undefined>
  /** Why the registry cannot do all of its work now, for whoever watches it. */
  readiness: Readiness
  /** What the holder of an offer link sees. */
  viewOffer(token: string): Promise<OfferView>
  /** What the holder of a stop link sees. */
  viewStopLink(token: string): Promise<StopView>
  /** Everything that can be done, as functions. */
  readonly verbs: Verbs
  /** Performs a verb of the table with an input as it arrived, which the verb parses. */
  perform(verb: RegistryVerb, by: By, input: unknown): Promise<unknown>
  /** Does what is left to do after an act of a verb that was performed earlier, and answers as if it had been now. */
  finish(verb: RegistryVerb): Promise<unknown>
  /** A new id, which names one request to the operator. */
  requestId(): string
  /** Closes the database. */
  close(): Promise<void>
}
