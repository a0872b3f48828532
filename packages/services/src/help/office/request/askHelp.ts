import { dayOf, drawId, onlyToken } from '@liangpai/server'
import { slug } from '@liangpai/server/input'
import type { Question } from '../../request/helpRequest.ts'
import { openRequest } from '../../steps/changeRequest.ts'
import { centerOf } from '../../store/centers.ts'
import { insertRequest, requestSubject } from '../../store/requests.ts'
import { defineVerb } from '../defineVerb.ts'
import { makeOwnLink } from '../../store/ownLink.ts'
import { question } from '../inputs.ts'

/** Takes a request in. The receipt is its date and the private link of whoever asked; nobody is asked for an account. */
export const askHelp = defineVerb({
  name: 'ask-help',
  summary: 'ask a center for help',
  input: question.extend({ center: slug.describe('the center') }),
  output: onlyToken,
  mayAct: [{ by: 'anybody', form: 'form of /help' }],
  load: (reading, { center }) => centerOf(reading, center),
  concerns: ({ host }) => host,
  async act(work, { center: _center, ...typed }, { id: centerId, clocks }) {
    const id = drawId()
    const record = openRequest(questionOf(typed), dayOf(work.at))
    await insertRequest(work, { id, centerId, filedAt: work.at, record }, { clocks, calendar: work.calendar })
    const { token } = await makeOwnLink(work, requestSubject(id))
    return { result: { token }, subject: requestSubject(id) }
  },
})

/** A question of what was typed. */
export const questionOf = ({
  callName,
  contact,
  ...typed
}: Omit<Question, 'requester'> & Question['requester']): Question => ({ ...typed, requester: { callName, contact } })
