import { isActive, type Mediator } from '../mediation/mediator.ts'
import { type Declaration, standingOf } from '../mediation/interest.ts'
import { isUnanswered, type Objection } from '../mediation/objection.ts'
import { type Case, isActing, mediationStates } from '../case/case.ts'
import type { CaseRefusal } from './caseEvent.ts'
import { type Change, partyOf, personOf, type Rules } from './rule.ts'

/** Who mediates: interests are declared before anybody is assigned, and either mediator can be replaced (SERVICES 2). */
export const mediators: Rules<'askDeclaration' | 'declareInterest' | 'waive' | 'assign' | 'object' | 'replace'> = {
  /** Who has declared is not asked again; whom a side objected to is not asked at all. */
  askDeclaration: {
    from: mediationStates,
    by: ['caseHandler'],
    judge({ mediators: persons }, { declarationsAsked, declarations, objections }, { today }) {
      if (persons.length === 0 || new Set(persons).size < persons.length) return 'mediatorsMissing'
      if (persons.some((person) => objections.some(({ mediator }) => mediator === person))) return 'mediatorObjected'
      const isNew = (person: string) =>
        ![...declarationsAsked, ...declarations].some(({ mediator }) => mediator === person)
      const requests = persons.filter(isNew).map((mediator) => ({ mediator, date: today }))
      return requests.length === 0 ? 'alreadyAnswered' : { declarationsAsked: [...declarationsAsked, ...requests] }
    },
  },
  /** 办法 art. 19. Mediators who find an interest later step back from the case by declaring it. */
  declareInterest: {
    from: mediationStates,
    by: ['mediator'],
    judge({ interests }, one, context) {
      const mediator = personOf(context)
      const declaration: Declaration = { mediator, interests, declared: context.today, waivedBy: [] }
      const declarations = [...one.declarations.filter((other) => other.mediator !== mediator), declaration]
      const mustStepBack = isActing(one, mediator) && standingOf(declarations, mediator) === 'interested'
      return { declarations, ...(mustStepBack && objection(one, { by: 'mediator', mediator, date: context.today })) }
    },
  },
  /** Declared and waived by both sides is a standing of its own. */
  waive: {
    from: mediationStates,
    by: ['buyer', 'merchant'],
    judge({ mediator }, { declarations }, context) {
      const party = partyOf(context)
      if (standingOf(declarations, mediator) !== 'interested') return 'nothingToWaive'
      return {
        declarations: declarations.map((one) =>
          one.mediator === mediator ? { ...one, waivedBy: [...new Set([...one.waivedBy, party])] } : one,
        ),
      }
    },
  },
  assign: {
    from: ['accepted'],
    by: ['caseHandler'],
    judge({ mediators: persons }, one, { today }) {
      if (persons.length === 0 || new Set(persons).size < persons.length) return 'mediatorsMissing'
      const fault = persons.map((person) => judgeMediator(one, person)).find((code) => code !== undefined)
      return fault ?? { mediators: persons.map((person): Mediator => ({ person, since: today })) }
    },
  },
  object: {
    from: ['consentPending', 'mediating', 'paused'],
    by: ['buyer', 'merchant'],
    judge({ mediator, reason }, one, context) {
      if (!isActing(one, mediator)) return 'mediatorUnknown'
      if (one.objections.some((other) => isUnanswered(other) && other.mediator === mediator)) return 'alreadyObjected'
      const made = { by: partyOf(context), mediator, date: context.today }
      return objection(one, { ...made, ...(reason !== undefined && { reason }) })
    },
  },
  replace: {
    from: mediationStates,
    by: ['caseHandler'],
    judge({ mediator, replacement }, one, { today }) {
      if (!isActing(one, mediator)) return 'mediatorUnknown'
      if (isActing(one, replacement)) return 'mediatorActive'
      const fault = judgeMediator(one, replacement)
      if (fault) return fault
      const former = one.mediators.map((other) =>
        isActive(other) && other.person === mediator ? { ...other, until: today } : other,
      )
      const objections = one.objections.map((other) =>
        isUnanswered(other) && other.mediator === mediator ? { ...other, answered: today } : other,
      )
      return {
        mediators: [...former, { person: replacement, since: today }],
        objections,
        ...(one.pause === 'recusal' && !objections.some(isUnanswered) && { state: 'mediating', pause: undefined }),
      }
    },
  },
}

/** Why somebody may not mediate this case: whom a side once objected to is not assigned to it again. */
function judgeMediator({ declarations, objections }: Case, person: string): CaseRefusal | undefined {
  if (objections.some(({ mediator }) => mediator === person)) return 'mediatorObjected'
  const standing = standingOf(declarations, person)
  if (standing === 'undeclared') return 'mediatorUndeclared'
  return standing === 'interested' ? 'mediatorInterested' : undefined
}

/** An objection pauses what has begun; before that there is nothing to pause (SERVICES 7). */
const objection = (one: Case, made: Objection): Change => ({
  objections: [...one.objections, made],
  ...(one.state === 'mediating' && { state: 'paused', pause: 'recusal' }),
})
