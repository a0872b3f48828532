import type { PlainDate } from '@liangpai/core/organization'
import { dayOf, Refusal } from '@liangpai/server'
import { clocksOf } from '../../clocks/storedClocks.ts'
import { readProof, type ProofView } from '../proof/proof.ts'
import { formatProofNumber } from '../proof/proofNumber.ts'
import type { HoursReading } from '../store/hoursSchema.ts'
import { findProof, proofsOf } from '../store/proofs.ts'
import { signupsBy } from '../store/lists.ts'
import { recordsBy, type StoredRecord } from '../store/records.ts'
import type { StoredSession } from '../store/sessions.ts'
import { type Volunteer, volunteerByLink, volunteerOf } from '../store/volunteers.ts'
import { hasHours } from '../session/session.ts'
import { hostedSession } from './confirmHours.ts'

/** Somebody's hours as their own link shows them. */
export type OwnHours = {
  person: Volunteer
  records: readonly StoredRecord[]
  proofs: readonly { number: string; issued: PlainDate }[]
  today: PlainDate
  /** For how many months each record is kept. */
  keptMonths: number
}

/** The hours that a private link opens; throws `privateLinkUnknown`. */
export async function viewHours(reading: HoursReading, token: string): Promise<OwnHours> {
  const volunteer = await volunteerByLink(reading, token)
  const proofs = await proofsOf(reading, volunteer)
  return {
    person: await volunteerOf(reading, volunteer),
    records: await recordsBy(reading, { volunteer }),
    proofs: proofs.map(({ number, issued }) => ({ number: formatProofNumber(number), issued })),
    today: dayOf(reading.at),
    keptMonths: (await clocksOf(reading)).retention.hours,
  }
}

/** What a proof says now, to whoever has its number. What was deleted and what never was are one answer. */
export async function viewProof(reading: HoursReading, number: string): Promise<ProofView | undefined> {
  const proof = await findProof(reading, number)
  return proof && readProof(proof, await recordsBy(reading, { volunteer: proof.volunteerId }))
}

/** The hours of a session as the organiser reads them, each with the name of whose they are. */
export type SessionHours = { session: StoredSession; records: readonly (StoredRecord & { name: string })[] }

/** The hours of a session; throws `notFoundOrNotYours` unless whoever reads leads a branch that hosts it. */
export async function viewSessionHours(reading: HoursReading, id: string): Promise<SessionHours> {
  const session = await hostedSession(reading, id)
  if (!hasHours(session)) throw new Refusal('notFoundOrNotYours')
  const records = await recordsBy(reading, { session: id })
  const order = (await signupsBy(reading, { sessions: [id] })).map((signup) => signup.id)
  const named: (StoredRecord & { name: string })[] = []
  for (const record of records) named.push({ ...record, name: (await volunteerOf(reading, record.volunteerId)).name })
  // As they signed up; those whose sign-up was deleted since come first.
  return { session, records: named.toSorted((a, b) => order.indexOf(a.signupId) - order.indexOf(b.signupId)) }
}

/** The record that is deleted next: its last day is said on the page of the hours. */
export const deletedNext = ({ records }: Pick<OwnHours, 'records'>): StoredRecord | undefined =>
  records.toSorted((a, b) => (a.keptUntil < b.keptUntil ? -1 : 1))[0]
