import { addDays } from '@liangpai/core/organization'
import { hasRoom } from '../request/mentor.ts'
import type { HelpRequest } from '../request/helpRequest.ts'
import { type Introduction, takesRoom } from '../request/introduction.ts'
import type { HelpRefusal, OfferedMentor } from './helpEvent.ts'
import { ended, mentorOf, type Rules, stepOf } from './rule.ts'

/** Who is introduced to whom: contacts cross by an acceptance and by nothing else (SYSTEMS 22). */
export const introducing: Rules<'introduce' | 'close' | 'accept' | 'decline' | 'start' | 'end'> = {
  introduce: {
    // Nobody suitable was there then; now somebody is.
    from: ['open', 'introduced', 'inProgress', 'closed'],
    by: ['secretary'],
    judge({ mentors }, one, { today, clocks }) {
      if (one.state === 'closed' && one.closure !== 'noMentor') return 'forbiddenTransition'
      if (one.state === 'closed' && today > addDays(one.since, clocks.reopen)) return 'reopenTooLate'
      if (mentors.length === 0 || new Set(mentors.map(({ id }) => id)).size < mentors.length) return 'mentorMissing'
      const refused = mentors.map((mentor) => refusalOf(one, mentor)).find((code) => code !== undefined)
      if (refused) return refused
      const added = mentors.map(({ id, askFirst }) => introductionOn(today, id, askFirst))
      const isAccepted = added.some(({ state }) => state === 'accepted')
      return {
        introductions: [...one.introductions, ...added],
        closure: undefined,
        state: isAccepted && one.state !== 'inProgress' ? 'introduced' : one.state === 'closed' ? 'open' : one.state,
        ...(isAccepted && { wantsMore: false, lastWord: today }),
      }
    },
  },
  close: {
    from: ['open'],
    by: ['secretary'],
    judge: ({ closure }, one, { today }) => ({ ...ended(one, today), state: 'closed', closure }),
  },
  accept: {
    from: ['open', 'introduced', 'inProgress'],
    by: ['mentor'],
    judge({ saysMember, capacity, helping }, one, context) {
      const mentor = mentorOf(context)
      const introductions = stepOf(one, mentor, 'accept', context)
      if (typeof introductions === 'string') return introductions
      // They may have made less room since they were asked.
      if (!hasRoom({ capacity }, helping)) return 'mentorFull'
      return {
        introductions: introductions.map((introduction) =>
          introduction.mentor === mentor && introduction.state === 'accepted'
            ? { ...introduction, saysMember }
            : introduction,
        ),
        state: one.state === 'open' ? 'introduced' : one.state,
        wantsMore: false,
        lastWord: context.today,
      }
    },
  },
  decline: {
    from: ['open', 'introduced', 'inProgress'],
    by: ['mentor'],
    judge: (_event, one, context) => changed(stepOf(one, mentorOf(context), 'decline', context)),
  },
  start: {
    from: ['introduced'],
    by: ['mentor'],
    judge(_event, one, context) {
      const isHelping = one.introductions.some(
        ({ mentor, state }) => mentor === mentorOf(context) && state === 'accepted',
      )
      return isHelping ? { state: 'inProgress', lastWord: context.today } : 'notYours'
    },
  },
  end: {
    from: ['open', 'introduced', 'inProgress'],
    by: ['mentor'],
    judge(_event, one, context) {
      const introductions = stepOf(one, mentorOf(context), 'end', context)
      if (typeof introductions === 'string') return introductions
      // With nobody left the center looks again: whoever asked is not left alone.
      const isAlone = !introductions.some(({ state }) => state === 'accepted')
      return { introductions, ...(isAlone && { state: 'open', wantsMore: false }) }
    },
  },
}

const changed = (introductions: Introduction[] | HelpRefusal) =>
  typeof introductions === 'string' ? introductions : { introductions }

/** Why a mentor is not introduced: they are in it already, have said no to it, or have no room. */
function refusalOf({ introductions }: HelpRequest, mentor: OfferedMentor): HelpRefusal | undefined {
  const own = introductions.filter((one) => one.mentor === mentor.id)
  if (own.some(takesRoom)) return 'mentorIntroduced'
  // What somebody has declined they are not asked again.
  if (own.some(({ state }) => state === 'declined')) return 'mentorDeclined'
  return hasRoom(mentor, mentor.load) ? undefined : 'mentorFull'
}

const introductionOn = (today: string, mentor: string, askFirst: boolean): Introduction => ({
  mentor,
  state: askFirst ? 'proposed' : 'accepted',
  proposed: today,
  since: today,
  ...(!askFirst && { accepted: today }),
  saysMember: false,
})
