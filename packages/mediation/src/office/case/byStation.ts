import { hasRole } from '@liangpai/server'
import type * as z from 'zod'
import type { Actor, CaseEvent } from '../../steps/caseEvent.ts'
import type { Reading, Work } from '../../context.ts'
import { defineVerb, type StationVerb } from '../defineVerb.ts'
import { HANDLERS, inStation, ofMediators, partnerOf } from '../roles.ts'
import { takeStep } from './step.ts'
import { caseAnswer } from './caseAnswer.ts'

/** A step that a person takes who is signed in. */
type StationStep<Schema extends z.ZodType<{ case: string }>> = {
  name: string
  summary: string
  input: Schema
  /** Of `input`, what is typed by position. */
  arguments?: readonly string[]
  mayAct: StationVerb['mayAct']
  as(work: Reading): Actor | Promise<Actor>
  /** One of the acts of two persons, which is never taken back: no program does it, and each shows first that it is them. */
  isOfTwo?: true
  event(input: z.output<Schema>): CaseEvent
  /** Throws what keeps whoever acts from the step, beside what the case itself says. */
  before?(work: Work, input: z.output<Schema>): Promise<void>
}

const byPerson = <Schema extends z.ZodType<{ case: string }>>(step: StationStep<Schema>) => {
  const { arguments: positions = ['case'], isOfTwo, as, event, before, ...verb } = step
  return defineVerb({
    ...verb,
    output: caseAnswer,
    ...(isOfTwo && { isInPerson: true, needsStepUp: true }),
    cli: { arguments: positions },
    async act(work, input: z.output<Schema>) {
      await before?.(work, input)
      const { record } = await takeStep(work, input.case, await as(work), event(input))
      return { result: { state: record.case.state }, subject: input.case }
    },
  })
}

type Step<Schema extends z.ZodType<{ case: string }>> = Omit<StationStep<Schema>, 'mayAct' | 'as'>

/** The verb of a step that the station's case handlers take. */
export const byHandler = <Schema extends z.ZodType<{ case: string }>>(step: Step<Schema>) =>
  byPerson({
    ...step,
    mayAct: [inStation(HANDLERS)],
    as: ({ actor, eyes }) => ({ role: 'caseHandler', person: actor, eyes }),
  })

/** The verb of a step that a mediator takes; whether the case is theirs is the domain's to say. */
export const byMediator = <Schema extends z.ZodType<{ case: string }>>(step: Step<Schema>) =>
  byPerson({ ...step, mayAct: [ofMediators], as: ({ actor, eyes }) => ({ role: 'mediator', person: actor, eyes }) })

/** The verb of a step that a case handler or a mediator takes: the former as such where they are both. */
export const byEither = <Schema extends z.ZodType<{ case: string }>>(step: Step<Schema>) =>
  byPerson({
    ...step,
    mayAct: [inStation(HANDLERS), ofMediators],
    as: async (work) => ({
      role: (await isHandler(work)) ? 'caseHandler' : 'mediator',
      person: work.actor,
      eyes: work.eyes,
    }),
  })

/** The verb of a step that a partner's person takes. */
export const byPartner = <Schema extends z.ZodType<{ case: string }>>(step: Step<Schema>) =>
  byPerson({
    ...step,
    mayAct: [
      {
        by: 'rule',
        words: 'a person of the partner that it was handed over to',
        holds: async (work) => (await partnerOf(work)) !== undefined,
      },
    ],
    as: async (work) => ({ role: 'partner', person: work.actor, partner: (await partnerOf(work)) ?? '' }),
  })

const isHandler = (work: Reading) => hasRole(work, work.ledBy, HANDLERS)
