import type { PlainDate } from '@liangpai/core/organization'
import type { Hours } from '../hours/hours.ts'
import { confirmedHours, counts, type VolunteerRecord } from '../hours/volunteerRecord.ts'

/** What a proof proves: for whom, on which day it was made, and which records it has, by their ids. */
export type Proof = { name: string; issued: PlainDate; records: readonly string[] }

/** Why there is no proof. */
export type ProofRefusal = 'noConfirmedHours' | 'hoursNotConfirmed'

/** A record with its id. */
export type IdentifiedRecord = { id: string; record: VolunteerRecord }

/** Makes a proof of some of somebody's records (民政部令67: without charge, whenever they ask). Only hours that count can be proved. */
export function issueProof(
  { name, chosen, issued }: { name: string; chosen: readonly string[]; issued: PlainDate },
  own: readonly IdentifiedRecord[],
): Proof | ProofRefusal {
  if (chosen.length === 0) return 'noConfirmedHours'
  const confirmed = new Set(own.filter(({ record }) => counts(record)).map(({ id }) => id))
  return chosen.every((id) => confirmed.has(id)) ? { name, issued, records: [...new Set(chosen)] } : 'hoursNotConfirmed'
}

/** A proof as it is read by whoever checks it: each record as it is now. */
export type ProofView = {
  name: string
  issued: PlainDate
  hours: Hours
  /** The activities in their order. */
  records: readonly VolunteerRecord[]
  /** Who organised, and who confirmed and when, each once. */
  hosts: readonly string[]
  confirmations: readonly { name: string; on: PlainDate }[]
}

/**
 * What a proof says now. It has all of its records or says nothing: with the first that is deleted it is gone, as is said where
 * they are deleted.
 */
export function readProof(proof: Proof, own: readonly IdentifiedRecord[]): ProofView | undefined {
  const listed = proof.records.flatMap((wanted) => own.filter(({ id }) => id === wanted))
  if (listed.length < proof.records.length) return undefined
  const records = listed
    .map(({ record }) => record)
    .toSorted((a, b) => (`${a.day} ${a.from}` < `${b.day} ${b.from}` ? -1 : 1))
  const latest = new Map<string, PlainDate>()
  for (const { confirmedBy, confirmed = '' } of records) {
    const before = confirmedBy && latest.get(confirmedBy.name)
    if (confirmedBy && (before === undefined || before < confirmed)) latest.set(confirmedBy.name, confirmed)
  }
  return {
    name: proof.name,
    issued: proof.issued,
    hours: confirmedHours(records),
    records,
    hosts: [...new Set(records.flatMap(({ hosts }) => hosts))],
    confirmations: [...latest].map(([name, on]) => ({ name, on })),
  }
}
