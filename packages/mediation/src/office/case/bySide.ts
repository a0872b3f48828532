import type * as z from 'zod'
import type { CaseEvent } from '../../steps/caseEvent.ts'
import type { Party } from '../../party/party.ts'
import { defineVerb } from '../defineVerb.ts'
import { caseByLink, takeStep } from './step.ts'
import { caseAnswer } from './caseAnswer.ts'

/** A step that a side takes by its private link: what it is called, what it takes in, and the event that comes of it. */
type SideStep<Schema extends z.ZodType<{ token: string }>> = {
  name: string
  summary: string
  input: Schema
  event(input: z.output<Schema>, party: Party): CaseEvent
}

/** The verb of such a step. The trail names the side and nobody. */
export const bySide = <Schema extends z.ZodType<{ token: string }>>({ event, ...verb }: SideStep<Schema>) =>
  defineVerb({
    ...verb,
    output: caseAnswer,
    load: (reading, { token }: z.output<Schema>) => caseByLink(reading, token),
    mayAct: [{ by: 'link', link: 'link of a case' }],
    async act(work, input, { number, party }) {
      const { record } = await takeStep(work, number, { role: party }, event(input, party))
      return { result: { state: record.case.state }, subject: number, detail: { party } }
    },
  })
