import { nothing, onlyToken, Refusal } from '@liangpai/server'
import * as z from 'zod'
import { ofHost } from '../../../office/roles.ts'
import type { Center } from '../../center/center.ts'
import type { OfferedMentor } from '../../steps/helpEvent.ts'
import type { HelpReading, HelpWork } from '../../store/context.ts'
import { loadsOf, mentorOf } from '../../store/mentors.ts'
import { requestSubject, type StoredRequest } from '../../store/requests.ts'
import { defineVerb } from '../defineVerb.ts'
import { makeOwnLink } from '../../store/ownLink.ts'
import { requireHost } from '../host.ts'
import { mentorId, requestId } from '../inputs.ts'
import { requestAndCenter, takeStep } from './step.ts'
import { requestAnswer } from '../answers.ts'
import { contactAnswer } from '../../../contact/contact.ts'

type Loaded = { stored: StoredRequest; center: Center }

const byHost = [ofHost<Loaded>(({ center }) => center.host)]
const ofRequest = z.strictObject({ request: requestId })

/** A request, for who leads its center; to all others there is none of that id. */
async function hostedRequest(reading: HelpReading, { request }: { request: string }): Promise<Loaded> {
  const found = await requestAndCenter(reading, request)
  await requireHost(reading, found.center)
  return found
}

/** Introduces one or several. Those who want to be asked first are; the others accept with it. */
export const introduceMentors = defineVerb({
  name: 'introduce-mentors',
  summary: 'introduce one or several mentors to a request',
  input: ofRequest.extend({ mentors: z.array(mentorId).min(1).max(20).describe('whom') }),
  output: requestAnswer,
  load: hostedRequest,
  mayAct: byHost,
  async act(work, { request, mentors }, { center }) {
    const offered = await offeredMentors(work, center.id, mentors)
    const { record } = await takeStep(work, request, { role: 'secretary' }, { type: 'introduce', mentors: offered })
    return { result: { state: record.state }, subject: requestSubject(request) }
  },
})

/** The mentors with their room, each locked, so that two who introduce at once count one after the other. */
async function offeredMentors(work: HelpWork, centerId: string, ids: readonly string[]): Promise<OfferedMentor[]> {
  const offered = new Map<string, OfferedMentor>()
  for (const id of ids.toSorted()) {
    const mentor = await mentorOf(work, id)
    if (mentor.centerId !== centerId) throw new Refusal('notFoundOrNotYours')
    const { load = 0 } = (await loadsOf(work, [id])).get(id) ?? {}
    offered.set(id, { id, capacity: mentor.capacity, askFirst: mentor.askFirst, load })
  }
  // In the order in which they were chosen.
  return ids.flatMap((id) => offered.get(id) ?? [])
}

export const closeHelp = defineVerb({
  name: 'close-help',
  summary: 'say that there is nobody suitable, or that it is out of scope',
  input: ofRequest.extend({ closure: z.enum(['noMentor', 'outOfScope']).describe('why') }),
  output: nothing,
  load: hostedRequest,
  mayAct: byHost,
  async act(work, { request, closure }) {
    await takeStep(work, request, { role: 'secretary' }, { type: 'close', closure })
    return { result: {}, subject: requestSubject(request), detail: { closure } }
  },
})

/** Shows how whoever asked is reached. It is an act and not a look: each is a line of the trail (PAGES-services 7.8). */
export const helpContact = defineVerb({
  name: 'help-contact',
  summary: 'show how whoever asked is reached',
  input: ofRequest,
  output: contactAnswer,
  load: hostedRequest,
  mayAct: byHost,
  act: async (_work, { request }, { stored }) => ({
    result: stored.record.requester,
    subject: requestSubject(request),
  }),
})

/** Makes the private link of a request anew, for the contact on record alone. The old one dies. */
export const helpLink = defineVerb({
  name: 'help-link',
  summary: 'make the private link of a request anew',
  input: ofRequest,
  output: onlyToken.extend({ contact: z.string() }),
  load: hostedRequest,
  mayAct: byHost,
  async act(work, { request }, { stored }) {
    const { token } = await makeOwnLink(work, requestSubject(request))
    return { result: { token, contact: stored.record.requester.contact }, subject: requestSubject(request) }
  },
})
