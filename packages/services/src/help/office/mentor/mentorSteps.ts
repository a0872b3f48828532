import { nothing, Refusal } from '@liangpai/server'
import * as z from 'zod'
import { contactFields } from '../../../contact/contact.ts'
import type { HelpEvent } from '../../steps/helpEvent.ts'
import type { HelpWork } from '../../store/context.ts'
import { keepMentor, loadsOf, mentorOf, updateMentor } from '../../store/mentors.ts'
import { requestOf, requestsOfMentor, requestSubject } from '../../store/requests.ts'
import { defineVerb } from '../defineVerb.ts'
import { endOwnLink, openedBy } from '../../store/ownLink.ts'
import { arrangement, requestId, token } from '../inputs.ts'
import { hostOfMentor, takeStep } from '../request/step.ts'
import { requestAnswer } from '../answers.ts'

/** What the private link of a mentor, and the lines of the trail about them, call them. */
export const mentorSubject = (id: string): string => `mentor/${id}`

const BY_LINK = { by: 'link', link: 'link of a mentor' } as const
const own = z.strictObject({ token })
const inRequest = own.extend({ request: requestId })

/** A step of a mentor in one of their requests. The trail names the request and nobody. */
type MentorStep<Schema extends z.ZodType<{ token: string; request: string }>> = {
  name: string
  summary: string
  input: Schema
  event(input: z.output<Schema>, work: HelpWork, mentor: string): HelpEvent | Promise<HelpEvent>
}

const byMentor = <Schema extends z.ZodType<{ token: string; request: string }>>(step: MentorStep<Schema>) => {
  const { event, ...verb } = step
  return defineVerb({
    ...verb,
    output: requestAnswer,
    load: (reading, input: z.output<Schema>) => openedBy(reading, 'mentor', input.token),
    mayAct: [BY_LINK],
    concerns: (id, _input, reading) => hostOfMentor(reading, id),
    async act(work, input, mentor) {
      // First the request, then whoever helps: whoever introduces locks them in the same order.
      await requestOf(work, input.request)
      const { record } = await takeStep(
        work,
        input.request,
        { role: 'mentor', mentor },
        await event(input, work, mentor),
      )
      await keepMentor(work, mentor)
      return { result: { state: record.state }, subject: requestSubject(input.request) }
    },
  })
}

/** Contacts cross with this, both ways at once. The tick is for this introduction alone, and is empty unless they set it. */
export const acceptIntroduction = byMentor({
  name: 'accept-introduction',
  summary: 'accept an introduction',
  input: inRequest.extend({
    saysMember: z.boolean().default(false).describe('tell whoever asked, this once, that one is a member'),
  }),
  async event({ saysMember }, work, mentor) {
    const { capacity } = await mentorOf(work, mentor)
    const { helping = 0 } = (await loadsOf(work, [mentor])).get(mentor) ?? {}
    return { type: 'accept', saysMember, capacity, helping }
  },
})

export const declineIntroduction = byMentor({
  name: 'decline-introduction',
  summary: 'decline an introduction',
  input: inRequest,
  event: () => ({ type: 'decline' }),
})

export const startHelping = byMentor({
  name: 'start-helping',
  summary: 'say that one is in touch with whoever asked',
  input: inRequest,
  event: () => ({ type: 'start' }),
})

export const endHelping = byMentor({
  name: 'end-helping',
  summary: "end one's part in a request",
  input: inRequest,
  event: () => ({ type: 'end' }),
})

/** Changes how many one helps at a time, with what, and whether one is asked first. */
export const arrangeHelp = defineVerb({
  name: 'arrange-help',
  summary: 'change how many one helps, with what, and whether one is asked first',
  input: own.extend(arrangement),
  output: nothing,
  load: (reading, input) => openedBy(reading, 'mentor', input.token),
  mayAct: [BY_LINK],
  concerns: (id, _input, reading) => hostOfMentor(reading, id),
  async act(work, { token: _token, ...changed }, id) {
    await updateMentor(work, { ...(await mentorOf(work, id)), ...changed })
    return { result: {}, subject: mentorSubject(id) }
  },
})

/** Changes how a mentor is called and reached. */
export const correctMentor = defineVerb({
  name: 'correct-mentor',
  summary: "change one's own name and contact",
  input: own.extend(contactFields),
  output: nothing,
  load: (reading, input) => openedBy(reading, 'mentor', input.token),
  mayAct: [BY_LINK],
  concerns: (id, _input, reading) => hostOfMentor(reading, id),
  async act(work, { callName, contact }, id) {
    await updateMentor(work, { ...(await mentorOf(work, id)), callName, contact })
    return { result: {}, subject: mentorSubject(id) }
  },
  async after({ store }, result) {
    await store.erase()
    return result
  },
})

/** A mentor leaves and is deleted at once, in the bytes; for those whom they helped the center looks for somebody else. */
export const leaveHelp = defineVerb({
  name: 'leave-help',
  summary: 'leave, and have everything about oneself deleted',
  input: own,
  output: nothing,
  load: (reading, input) => openedBy(reading, 'mentor', input.token),
  mayAct: [BY_LINK],
  concerns: (id, _input, reading) => hostOfMentor(reading, id),
  async act(work, _input, id) {
    await deleteMentor(work, id)
    return { result: {}, subject: mentorSubject(id) }
  },
  async after({ store }, result) {
    await store.erase()
    return result
  },
})

/** Deletes a mentor with their link; they end their part wherever they are being asked or help. */
export async function deleteMentor(work: HelpWork, id: string): Promise<void> {
  await endAllParts(work, id)
  const { numDeletedRows } = await work.tx.deleteFrom('helpMentors').where('id', '=', id).executeTakeFirst()
  if (Number(numDeletedRows) === 0) throw new Refusal('notFoundOrNotYours')
  // Somebody may have introduced them meanwhile; from now on nobody can.
  await endAllParts(work, id)
  await endOwnLink(work, mentorSubject(id))
}

async function endAllParts(work: HelpWork, id: string): Promise<void> {
  for (const { id: request } of await requestsOfMentor(work, id))
    await takeStep(work, request, { role: 'mentor', mentor: id }, { type: 'end' }).catch(unlessEnded)
}

/** It may have ended since the list was read. */
function unlessEnded(error: unknown): void {
  if (!(error instanceof Refusal) || (error.code !== 'alreadyAnswered' && error.code !== 'forbiddenTransition'))
    throw error
}
