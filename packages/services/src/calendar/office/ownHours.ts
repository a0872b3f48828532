import { randomBytes } from 'node:crypto'
import { dayOf, enforceRule, nothing, onlyToken, Refusal } from '@liangpai/server'
import { id, linkToken, message, name } from '@liangpai/server/input'
import * as z from 'zod'
import { makeMatterLink } from '../../matter/matterLink.ts'
import { changeRecord, counts } from '../hours/volunteerRecord.ts'
import { issueProof as proofOf } from '../proof/proof.ts'
import { formatProofNumber, PROOF_CHARACTERS, proofNumberFrom } from '../proof/proofNumber.ts'
import { defineHoursVerb, type HoursReading, type HoursWork } from '../store/hoursSchema.ts'
import { insertProof } from '../store/proofs.ts'
import { recordOf, recordsBy, updateRecord } from '../store/records.ts'
import { sheetByLink } from '../store/sheets.ts'
import {
  deleteVolunteer,
  hoursMatter,
  joinVolunteers,
  updateVolunteer,
  volunteerByAnyLink,
  volunteerByLink,
  volunteerOf,
  volunteerOfSheet,
} from '../store/volunteers.ts'

/** The most characters of what a volunteer says of their hours. */
export const OBJECTION_LENGTH = 300

const own = z.strictObject({ token: linkToken.describe('the private link of the hours') })
const byOwnLink = {
  load: (work: HoursReading, { token }: { token: string }) => volunteerByLink(work, token),
  mayAct: [{ by: 'link' as const, link: 'link of the hours' }],
}

/** Opens somebody's hours from the sheet by which they signed up. They get a link of their own; an earlier one dies. */
export const openHours = defineHoursVerb({
  name: 'open-hours',
  summary: 'open the hours of a sign-up',
  input: z.strictObject({ token: linkToken.describe('the private link of the sign-up') }),
  output: onlyToken,
  async load(work, { token }) {
    const volunteer = await volunteerOfSheet(work, await sheetByLink(work, token))
    if (volunteer === undefined) throw new Refusal('notFoundOrNotYours')
    return volunteer
  },
  mayAct: [{ by: 'link', link: 'link of the sign-up' }],
  async act(work, _input, volunteer) {
    const matter = hoursMatter(volunteer)
    const { token } = await makeMatterLink(work, matter)
    return { result: { token }, subject: matter.of }
  },
})

/** Asks the organiser to correct hours. */
export const disputeHours = defineHoursVerb({
  name: 'dispute-hours',
  summary: 'say that hours are wrong',
  input: own.extend({
    record: id.describe('which hours'),
    text: message(OBJECTION_LENGTH).describe('what they should be, and why'),
  }),
  output: nothing,
  ...byOwnLink,
  async act(work, { record: wanted, text }, volunteer) {
    const stored = await recordOf(work, wanted)
    if (stored.volunteerId !== volunteer) throw new Refusal('notFoundOrNotYours')
    const context = { actor: { role: 'volunteer' } as const, today: dayOf(work.at) }
    const { record } = enforceRule(changeRecord(stored.record, { type: 'object', text }, context))
    await updateRecord(work, { ...stored, record })
    return { result: {}, subject: hoursMatter(volunteer).of }
  },
})

/** Makes a proof of confirmed hours, under the name that the volunteer wants on it. Its number opens the page that checks it. */
export const issueProof = defineHoursVerb({
  name: 'issue-proof',
  summary: 'make a proof of confirmed hours',
  input: own.extend({
    name: name.describe('the name on the proof'),
    records: z.array(id).max(500).optional().describe('which hours; all that are confirmed unless given'),
  }),
  output: z.strictObject({ number: z.string() }),
  ...byOwnLink,
  async act(work, typed, volunteer) {
    const own = await recordsBy(work, { volunteer })
    const chosen = typed.records ?? own.filter(({ record }) => counts(record)).map((one) => one.id)
    const proof = proofOf({ name: typed.name, chosen, issued: dayOf(work.at) }, own)
    if (typeof proof === 'string') throw new Refusal(proof)
    // Two numbers that are the same meet the key of the table, and the transaction is tried once more with another.
    const number = proofNumberFrom(randomBytes(PROOF_CHARACTERS))
    await insertProof(work, { ...proof, number, volunteerId: volunteer })
    await updateVolunteer(work, volunteer, { ...(await volunteerOf(work, volunteer)), name: typed.name })
    return { result: { number: formatProofNumber(number) }, subject: hoursMatter(volunteer).of }
  },
})

/** Adds the hours of another sign-up, by its link: whose both are, only the volunteer says. */
export const joinHours = defineHoursVerb({
  name: 'join-hours',
  summary: 'add the hours of another sign-up',
  input: own.extend({ other: linkToken.describe('the private link of the other sign-up, or of its hours') }),
  output: nothing,
  ...byOwnLink,
  async act(work, { other }, volunteer) {
    const from = await otherVolunteer(work, other)
    if (from === volunteer) throw new Refusal('nothingToJoin')
    await joinVolunteers(work, from, volunteer)
    return { result: {}, subject: hoursMatter(volunteer).of }
  },
})

/** A link that opens nothing here is answered as one without hours: the page of one's own hours stays open. */
async function otherVolunteer(work: HoursWork, token: string): Promise<string> {
  try {
    return await volunteerByAnyLink(work, token)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'privateLinkUnknown') throw new Refusal('nothingToJoin')
    throw error
  }
}

/** Deletes one's hours and every proof of them, at once and in the bytes. */
export const deleteHours = defineHoursVerb({
  name: 'delete-hours',
  summary: "delete one's hours and their proofs",
  input: own,
  output: nothing,
  ...byOwnLink,
  async act(work, _input, volunteer) {
    await deleteVolunteer(work, volunteer)
    return { result: {}, subject: 'hours' }
  },
  async after({ store }, result) {
    await store.erase()
    return result
  },
})
