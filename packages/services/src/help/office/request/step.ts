import { dayOf, enforceRule, Refusal } from '@liangpai/server'
import type { Center } from '../../center/center.ts'
import type { Actor, HelpEvent } from '../../steps/helpEvent.ts'
import { changeRequest } from '../../steps/changeRequest.ts'
import { centerOf } from '../../store/centers.ts'
import type { HelpReading, HelpWork } from '../../store/context.ts'
import { mentorOf } from '../../store/mentors.ts'
import { requestOf, type StoredRequest, updateRequest } from '../../store/requests.ts'

/** Takes one step in a request and stores what came of it. Throws the code by which the domain refuses it. */
export async function takeStep(work: HelpWork, id: string, actor: Actor, event: HelpEvent): Promise<StoredRequest> {
  const stored = await requestOf(work, id)
  const { clocks } = await centerOf(work, stored.centerId)
  const context = { clocks, calendar: work.calendar }
  const judged = changeRequest(stored.record, event, { ...context, actor, today: dayOf(work.at) })
  // A refusal of its own would tell a mentor that there is a request which is not theirs.
  if (!judged.ok && judged.code === 'notYours') throw new Refusal('notFoundOrNotYours')
  const { request } = enforceRule(judged)
  await updateRequest(work, { id, record: request }, context)
  return { ...stored, record: request }
}

/** A request with its center. Throws `notFoundOrNotYours`. */
export async function requestAndCenter(
  reading: HelpReading,
  id: string,
): Promise<{ stored: StoredRequest; center: Center }> {
  const stored = await requestOf(reading, id)
  return { stored, center: await centerOf(reading, stored.centerId) }
}

/** The branch in whose trail an act about a request stands, whoever did it. */
export const hostOfRequest = async (reading: HelpReading, id: string): Promise<string> =>
  (await requestAndCenter(reading, id)).center.host

/** The same of an act of a mentor. */
export async function hostOfMentor(reading: HelpReading, id: string): Promise<string> {
  const { centerId } = await mentorOf(reading, id)
  return (await centerOf(reading, centerId)).host
}
