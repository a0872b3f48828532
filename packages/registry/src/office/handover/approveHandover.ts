import { holdsOn } from '@liangpai/core/organization'
import { addRole, type AppointedRole, dayOf, endSignIn, ensurePerson, readEyes, rolesOf } from '@liangpai/server'
import * as z from 'zod'
import type { Work } from '../../context.ts'
import type { HandoverRow } from '../../store/handoverRow.ts'
import { contentOf, deleteHandover } from '../../store/handovers.ts'
import { writeJournal } from '../writeJournal.ts'
import { findings } from './viewHandover.ts'
import { defineVerb } from '../defineVerb.ts'
import { lockTree } from '../organization/treeNow.ts'
import { bySuperior, handoverId, loadWaiting, requireOtherEyes } from './decideHandover.ts'
import { endRoles } from '../person/roleEnds.ts'
import { lastLeadersOf } from '../person/lastLeaders.ts'
import { type JudgedHandover, judgeHandover, SEATS } from './judgeHandover.ts'

/**
 * Approves a handover for the superior (Constitution, art. 31): the old seats end, the new ones begin, and whoever leaves is signed
 * out at once, all in one act. Keys belong to the organisation and stay as they are.
 */
export const approveHandover = defineVerb({
  name: 'approve-handover',
  summary: 'approve who takes office in an organisation below',
  input: z.strictObject({ handover: handoverId }),
  output: z.strictObject({
    organization: z.string(),
    left: z.array(z.string()).describe('the ids of who leaves'),
    came: z.array(z.string()).describe('the ids of who takes a seat and has held none here'),
    findings,
  }),
  cli: { arguments: ['handover'] },
  isInPerson: true,
  needsStepUp: true,
  load: loadWaiting,
  mayAct: [bySuperior],
  concerns: ({ handover }) => handover.organizationId,
  async act(work, _input, { handover }) {
    requireOtherEyes(work, handover)
    await lockTree(work)
    const { organizationId, id } = handover
    const content = contentOf(handover)
    const judged = await judgeHandover(work, organizationId, content)
    await endRoles(work, judged.before, judged.ended)
    await seat(work, handover, judged)
    const left = await signOutLeaving(work, judged)
    await deleteHandover(work.tx, id)
    return {
      result: { organization: organizationId, left, came: cameIn(judged), findings: judged.findings },
      subject: organizationId,
      detail: { handover: id, from: content.from, until: content.until },
    }
  },
  async after(context, result) {
    await writeJournal(context, {})
    return result
  },
})

async function seat(work: Work, handover: HandoverRow, { taken }: JudgedHandover): Promise<void> {
  const { seats } = contentOf(handover)
  const appointedBy = [...new Set([handover.submittedBy, ...readEyes(handover.submittedEyes), ...work.eyes])]
  for (const { person } of seats) await ensurePerson(work, { ...person, createdAt: work.at })
  for (const role of taken) await addRole(work.tx, role, { appointedBy })
}

/** Who takes a seat and has held none here. */
const cameIn = ({ before, taken }: JudgedHandover): string[] => {
  const seated = new Set(before.filter(({ name }) => SEATS.includes(name)).map(({ person }) => person))
  return [...new Set(taken.map(({ person }) => person))].filter((person) => !seated.has(person))
}

/**
 * Whoever led or sat here and has no seat in the new term is signed out at once, unless they have another role. Returns who leaves
 * now: those of earlier terms have left before.
 */
async function signOutLeaving(work: Work, { before, ended, taken }: JudgedHandover): Promise<string[]> {
  const { tx, at } = work
  const today = dayOf(at)
  const staying = new Set(taken.map(({ person }) => person))
  const seats = before.filter(({ name, person }) => SEATS.includes(name) && !staying.has(person))
  for (const person of new Set(seats.map((seat) => seat.person))) {
    const others = (await rolesOf(tx, person)).filter(({ id }) => !seats.some((seat) => seat.id === id))
    if (!others.some(({ term }) => holdsOn(term, today))) await endSignIn(tx, person)
  }
  const isCut = ({ id, term }: AppointedRole) => ended.find((role) => role.id === id)?.term.until !== term.until
  const last = lastLeadersOf(before, today)
  const leaving = seats.filter((seat) => isCut(seat) || holdsOn(seat.term, today) || last.includes(seat))
  return [...new Set(leaving.map(({ person }) => person))]
}
