import type { Facts, Membership, Organization, Shop } from '@liangpai/core'

/** The three languages in which people read the registry's pages. */
export type Language = 'zh-Hans' | 'zh-Hant' | 'en'

/** What may be shown of a badge where its shop lives. */
export type HostPolicy = 'script' | 'image' | 'link' | 'forbidden'

/** A public answer, exactly as it is sent. `maxAge` in seconds; 0 means revalidate always. */
export type Published = { body: string; contentType: string; etag: string; maxAge: number }

/** What a member sees before he decides. `facts` are those he could choose to publish. Times in seconds. */
export type OfferView = {
  organization: string
  shop: Shop
  membership: Membership
  issuer: string
  validUntil: number
  hostPolicy: HostPolicy
  facts: Facts
  expiresAt: number
}

/** A member's decision, fact by fact, on the text he was shown. */
export type Choice = {
  name: boolean
  branch: boolean
  pledge: boolean
  agreed: boolean
  textVersion: string
  language: Language
}

/** What a member takes away from his consent; the stop token is shown this once and kept as a hash. */
export type Consented = { badgeNo: string; stopToken: string; receipt: string; consentedAt: number }

/** What a stop link shows: nobody's name. */
export type StopView = {
  badgeNo: string
  state: 'active' | 'paused' | 'stopped'
  validUntil: number
  changedAt?: number
}

/** What HTTP serves and translates: the public reads, and the member's own acts. Acts throw `Refusal`. */
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
  /** The published answer for a path such as `/badges/7K3M9QXW2BHK/bundle`, or nothing. */
  read(path: string): Promise<Published | undefined>
  offer(token: string): Promise<OfferView>
  consent(token: string, choice: Choice): Promise<Consented>
  decline(token: string): Promise<void>
  stop(token: string): Promise<StopView>
  pause(token: string): Promise<void>
  withdraw(token: string): Promise<void>
  requestId(): string
  close(): Promise<void>
}
