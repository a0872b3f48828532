import { type MemberRead, memberReads } from '../memberReads.ts'
import type { Operation } from './operation.ts'
import { asOperationId } from './operationId.ts'
import { type OfficeRead, officeReads } from './officeReads.ts'
import { publicOperations } from './publicOperations.ts'
import { refusalsOf } from './refusalsOf.ts'
import { signInOperations } from './signInOperations.ts'
import { verbOperations } from './verbOperations.ts'

const lookUps = (): Operation[] =>
  Object.values<OfficeRead>(officeReads).map(({ name, path, summary, scope, parameters, output }) => ({
    id: asOperationId(`show-${name}`),
    tag: 'Look-ups',
    method: 'get',
    path: `/api${path}`,
    summary,
    access: 'signedIn',
    scope,
    parameters,
    output,
    refusals: refusalsOf(`officeReads.${name}`),
  }))

const ofMembers = (): Operation[] =>
  Object.values<MemberRead>(memberReads).map(({ name, path, summary, input, output }) => ({
    id: asOperationId(name),
    tag: 'Member',
    method: 'post',
    path,
    summary,
    access: 'link',
    input,
    output,
    isJournaled: 'journaled' in ((output as { shape?: object }).shape ?? {}),
    refusals: refusalsOf(`memberReads.${name}`),
  }))

/** Everything that `/openapi.json` describes. */
export const operations = (): Operation[] => [
  ...lookUps(),
  ...verbOperations(),
  ...ofMembers(),
  ...signInOperations(),
  ...publicOperations(),
]
