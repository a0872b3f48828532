import type { Organization } from '@liangpai/core'
import type { StopView } from './office/badge/viewStopLink.ts'
import type { Consented } from './office/offer/consent.ts'
import type { Choice } from './office/offer/schemas.ts'
import type { OfferView } from './office/offer/viewOffer.ts'
import type { Published } from './publication/reader.ts'

/** What HTTP serves and translates: the public reads, and a member's own acts. Acts throw `Refusal`. */
export interface Registry {
  readonly origin: string
  /** Thumbprints of the root's keys, active and standby. */
  readonly anchors: string[]
  readonly allowLocalhost: boolean
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
  offer(token: string): Promise<OfferView>
  consent(token: string, choice: Choice): Promise<Consented>
  decline(token: string): Promise<void>
  stop(token: string): Promise<StopView>
  pause(token: string): Promise<void>
  withdraw(token: string): Promise<void>
  requestId(): string
  close(): Promise<void>
}
