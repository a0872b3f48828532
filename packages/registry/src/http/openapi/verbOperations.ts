import * as z from 'zod'
import { isForTokens, notByTokens, whoMayAct } from '@liangpai/server'
import type { RegistryVerb } from '../../office/defineVerb.ts'
import { verbs } from '../../office/verbs.ts'
import { offerAnswerSchema } from '../../pages/offerAnswer.ts'
import { asOperationId } from './operationId.ts'
import type { Operation } from './operation.ts'
import { refusalsOf } from './refusalsOf.ts'

const all = Object.values<RegistryVerb>(verbs)

/** The verbs that somebody performs under their own name, by `POST /api/{verb}`. */
export const officeVerbs = all.filter(({ mayAct }) => mayAct.some(({ by }) => by === 'role' || by === 'rule'))

/** Those of them that only look, by `GET /api/{verb}` as well. */
export const lookUpVerbs = officeVerbs.filter(({ look }) => look !== undefined)

/** Those that a member performs by a private link, at the path that they declare. */
const memberVerbs = all.filter(({ http }) => http !== undefined)

/** The operations that verbs declare. */
export const verbOperations = (): Operation[] => [
  ...lookUpVerbs.map((verb): Operation => ({
    ...described(verb, 'Look-ups', verb.name),
    method: 'get',
    path: `/api/${verb.name}`,
    access: 'signedIn',
    parameters: verb.input as z.ZodObject, // look-ups are asked for by flat members, as their command line is
  })),
  ...officeVerbs.map((verb): Operation => ({
    ...described(verb, 'Verbs', `perform-${verb.name}`),
    method: 'post',
    path: `/api/${verb.name}`,
    details: `For ${whoMayAct(verb)}.`,
    access: 'signedIn',
    input: verb.input,
    isRepeatable: true,
    isShownOnce: verb.isShownOnce === true,
  })),
  ...memberVerbs.map((verb): Operation => ({
    ...described(verb, 'Member', `member-${verb.name}`),
    method: 'post',
    path: verb.http?.path ?? '',
    access: 'link',
    input: verb.input,
    ...(verb === (verbs.consent as unknown) && { output: offerAnswerSchema }),
    isJournaled: true,
  })),
]

const described = (verb: RegistryVerb, tag: Operation['tag'], id: string) => ({
  id: asOperationId(id),
  tag,
  summary: verb.summary,
  output: verb.output,
  refusals: refusalsOf(verb.name),
  ...(isForTokens(verb) && { scope: verb.name, notByTokens: notByTokens(verb) }),
})
