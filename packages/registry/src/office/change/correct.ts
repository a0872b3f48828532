import { Refusal } from '@liangpai/server'
import * as z from 'zod'
import { name } from '@liangpai/server/input'
import type { Context, Work } from '../../context.ts'
import { note } from '../../input/schemas.ts'
import { badgesOf } from '../../store/badges.ts'
import { isNameInQuestion } from '../../store/changes.ts'
import { requestOf } from '../../store/requests.ts'
import type { BadgeRow } from '../../store/tables.ts'
import { badgesShowing, hideFact, reserveAgain } from '../issuance/hideFact.ts'
import type { Reservation } from '../issuance/signBadge.ts'
import { journalAndErase } from '../badge/journalAndErase.ts'
import { byDataSession } from '../session/access.ts'
import { defineVerb } from '../defineVerb.ts'
import { byBranch, byNumber, findChanged, loadChanged, ownSession } from './changeTarget.ts'
import { openChange, openedChange, requireNoChange } from './openChange.ts'
import { ofItsRequest } from '../concerns.ts'

const corrected = {
  name: name.optional().describe("the member's name as it should be"),
  note: note.optional().describe('what is wrong, for whoever attests; never public'),
}

/**
 * What is held of a member is wrong, say they or the branch. A wrong name leaves all their badges at once; the right one is
 * attested, reviewed, and shown once they agree again. Anything else goes the same way by a note.
 */
export const correct = defineVerb({
  name: 'correct',
  summary: 'correct the name or another fact that is held of the member of a badge',
  input: z.union([byNumber.extend(corrected), z.strictObject({ ...ownSession, ...corrected })]),
  output: openedChange,
  cli: { arguments: ['badge'], options: { session: false } },
  http: { path: '/member/data/correct' },
  async load(work, target) {
    const loaded = await loadChanged(work, target)
    await requireNoChange(work, loaded.badge) // no index is taken for what is refused
    const { subjectId } = loaded.request
    if (target.name !== undefined && (await isNameInQuestion(work, subjectId))) throw new Refusal('changeUnderWay')
    return loaded
  },
  mayAct: [byDataSession, byBranch],
  async prepare(context, input, rehearses) {
    if (input.name === undefined) return []
    if (rehearses) throw new Refusal('rehearsalImpossible')
    return reserveForNamed(context, input)
  },
  concerns: ofItsRequest,
  async act(work, { name: newName, note }, { badge }, reservations) {
    if (newName === undefined && note === undefined) throw new Refusal('nothingCorrected')
    const opened = await openChange(work, badge, 'correction', { newName: newName ?? null, note: note ?? null })
    if (newName !== undefined) await hideName(work, badge, reservations)
    return { result: opened, subject: badge.codeHash, detail: { request: opened.request } }
  },
  after: journalAndErase,
})

/** An index for each badge of the member that shows their name. */
async function reserveForNamed(context: Context, target: Parameters<typeof loadChanged>[1]): Promise<Reservation[]> {
  const named = await context.read('', async (reading) => {
    const { subjectId } = await requestOf(reading, (await findChanged(reading, target))?.requestId ?? '')
    return badgesShowing(reading, await badgesOf(reading.tx, subjectId), 'name')
  })
  return reserveAgain(context, named)
}

/** Signs each badge that shows the member's name again without it. */
async function hideName(work: Work, badge: BadgeRow, reservations: readonly Reservation[]): Promise<void> {
  const { subjectId } = await requestOf(work, badge.requestId)
  await hideFact(work, await badgesOf(work.tx, subjectId), { fact: 'name', reservations })
}
