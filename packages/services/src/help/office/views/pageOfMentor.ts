import { type Deadline, dayOf } from '@liangpai/server'
import { clocksOf } from '../../../clocks/storedClocks.ts'
import { introductionDue } from '../../clock/helpClock.ts'
import type { Center } from '../../center/center.ts'
import { introductionOf } from '../../request/helpRequest.ts'
import type { HelpReading } from '../../store/context.ts'
import { centerOf } from '../../store/centers.ts'
import { loadsOf, mentorOf, type StoredMentor } from '../../store/mentors.ts'
import { requestsOfMentor } from '../../store/requests.ts'
import { type MentorView, mentorViewOf } from '../../view/mentorView.ts'
import { openedBy } from '../../store/ownLink.ts'

/** An introduction as its mentor reads it, with the day by which they answer. */
export type IntroductionOfMentor = MentorView & { request: string; due: Deadline }

/** Everything that a mentor reads by their link: their own, and nothing of others. */
export type PageOfMentor = {
  mentor: StoredMentor
  center: Center
  today: string
  /** In how many requests they help now, for themself alone. */
  helping: number
  introductions: IntroductionOfMentor[]
  /** After how many months of silence they are deleted. */
  silentMonths: number
}

/** What a mentor reads by their link: what waits for an answer first. Throws `privateLinkUnknown`. */
export async function viewMentorByLink(reading: HelpReading, token: string): Promise<PageOfMentor> {
  const id = await openedBy(reading, 'mentor', token)
  const mentor = await mentorOf(reading, id)
  const center = await centerOf(reading, mentor.centerId)
  const { helping = 0 } = (await loadsOf(reading, [id])).get(id) ?? {}
  const context = { clocks: center.clocks, calendar: reading.calendar }
  const introductions = (await requestsOfMentor(reading, id)).flatMap(({ id: request, record }) => {
    const view = mentorViewOf(record, id)
    const introduction = introductionOf(record, id)
    return view && introduction ? [{ ...view, request, due: introductionDue(introduction, context) }] : []
  })
  const isWaiting = ({ state }: MentorView) => state === 'proposed'
  return {
    mentor,
    center,
    today: dayOf(reading.at),
    helping,
    silentMonths: (await clocksOf(reading)).retention.mentors,
    introductions: [...introductions.filter(isWaiting), ...introductions.filter((one) => !isWaiting(one))],
  }
}
