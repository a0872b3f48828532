import { nothing } from '@liangpai/server'
import { message } from '@liangpai/server/input'
import * as z from 'zod'
import { FOLLOW_UP_LENGTH } from '../../request/followUp.ts'
import { TEXT_LENGTH } from '../../request/helpRequest.ts'
import { topics } from '../../request/topic.ts'
import type { HelpEvent } from '../../steps/helpEvent.ts'
import { openedBy } from '../../store/ownLink.ts'
import { deleteRequest, requestOf, requestSubject } from '../../store/requests.ts'
import { defineVerb } from '../defineVerb.ts'
import { question, token } from '../inputs.ts'
import { questionOf } from './askHelp.ts'
import { hostOfRequest, takeStep } from './step.ts'
import { requestAnswer } from '../answers.ts'

/** A step that whoever asked takes by their private link. */
type RequesterStep<Schema extends z.ZodType<{ token: string }>> = {
  name: string
  summary: string
  input: Schema
  event(input: z.output<Schema>): HelpEvent
}

const BY_LINK = { by: 'link', link: 'link of a request' } as const

const byRequester = <Schema extends z.ZodType<{ token: string }>>({ event, ...verb }: RequesterStep<Schema>) =>
  defineVerb({
    ...verb,
    output: requestAnswer,
    load: (reading, input: z.output<Schema>) => openedBy(reading, 'request', input.token),
    mayAct: [BY_LINK],
    concerns: (id, _input, reading) => hostOfRequest(reading, id),
    async act(work, input, id) {
      const { record } = await takeStep(work, id, { role: 'requester' }, event(input))
      return { result: { state: record.state }, subject: requestSubject(id) }
    },
    // What was corrected or blacked out is gone from the log of the embedded database, too.
    async after({ store }, result) {
      await store.erase()
      return result
    },
  })

const own = z.strictObject({ token })

export const finishHelp = byRequester({
  name: 'finish-help',
  summary: 'say that it helped',
  input: own,
  event: () => ({ type: 'finish' }),
})

export const notYet = byRequester({
  name: 'not-yet',
  summary: 'say that it has not helped yet',
  input: own,
  event: () => ({ type: 'notYet' }),
})

export const askForMore = byRequester({
  name: 'ask-for-more',
  summary: 'ask for one more introduction',
  input: own,
  event: () => ({ type: 'more' }),
})

export const withdrawHelp = byRequester({
  name: 'withdraw-help',
  summary: 'end a request that is no longer needed',
  input: own,
  event: () => ({ type: 'withdraw' }),
})

export const reopenHelp = byRequester({
  name: 'reopen-help',
  summary: 'open a request again',
  input: own.extend({ topic: z.enum(topics).optional().describe('about something else') }),
  event: ({ topic }) => ({ type: 'reopen', ...(topic !== undefined && { topic }) }),
})

export const followUp = byRequester({
  name: 'follow-up',
  summary: 'say what came of it, for the center alone unless shared',
  input: own.extend({
    text: message(FOLLOW_UP_LENGTH).describe('what came of it'),
    isShared: z.boolean().default(false).describe('whether those who help read it, too'),
  }),
  event: ({ text, isShared }) => ({ type: 'followUp', followUp: { text, isShared } }),
})

export const correctHelp = byRequester({
  name: 'correct-help',
  summary: 'change what one asked, and how one is called and reached',
  input: question.extend({ token }),
  event: ({ token: _token, ...typed }) => ({ type: 'correct', question: questionOf(typed) }),
})

export const blackOut = byRequester({
  name: 'black-out',
  summary: 'black out words in what one wrote',
  input: own.extend({ words: z.string().min(1).max(TEXT_LENGTH).describe('the words, as they stand there') }),
  event: ({ words }) => ({ type: 'blackOut', words }),
})

/** Deletes a request at once and in the bytes, in whatever state it is. Whoever helped sees nothing of it any longer. */
export const deleteHelp = defineVerb({
  name: 'delete-help',
  summary: 'delete a request with everything in it',
  input: own,
  output: nothing,
  load: (reading, input) => openedBy(reading, 'request', input.token),
  mayAct: [BY_LINK],
  concerns: (id, _input, reading) => hostOfRequest(reading, id),
  async act(work, _input, id) {
    await requestOf(work, id)
    await deleteRequest(work, id)
    return { result: {}, subject: requestSubject(id) }
  },
  async after({ store }, result) {
    await store.erase()
    return result
  },
})
