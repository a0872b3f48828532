import type { By } from '@liangpai/server'
import * as z from 'zod'
import { day, id, slug } from '@liangpai/server/input'
import { badgeFileView } from '../../office/badgeFile/viewBadgeFiles.ts'
import { handoverView } from '../../office/handover/viewHandover.ts'
import { officeReport } from '../../office/inbox/reportMatters.ts'
import { requestView } from '../../office/inbox/requestView.ts'
import { found } from '../../office/lookUp/find.ts'
import { organizationView } from '../../office/lookUp/organizations.ts'
import { personView } from '../../office/lookUp/people.ts'
import { stationKeysView } from '../../office/station/viewStationKeys.ts'
import { rootStatementView } from '../../office/publication/viewRootStatement.ts'
import { officeNotice } from '../../office/station/viewStationNotice.ts'
import { worker } from '../../office/worker.ts'
import type { Registry } from '../../registry.ts'

/** What a page of the office shows and no verb does. */
export type OfficeRead<Parameters extends z.ZodObject = z.ZodObject> = {
  name: string
  /** As OpenAPI writes it, below `/api`. */
  path: string
  summary: string
  /** The look-up that a token has to name for it. */
  scope: 'show' | 'list' | 'inbox'
  parameters: Parameters
  output: z.ZodType
  answer(registry: Registry, by: By, parameters: z.output<Parameters>): Promise<unknown>
}

const defineRead = <Parameters extends z.ZodObject>(read: OfficeRead<Parameters>): OfficeRead<Parameters> => read

/** The reads beside the look-ups that are verbs. */
export const officeReads = {
  me: defineRead({
    name: 'me',
    path: '/me',
    summary: 'show who is signed in, and for which organisation they work',
    scope: 'inbox',
    parameters: z.strictObject({}),
    output: worker,
    answer: (registry, { as }) => registry.workerOf(as),
  }),
  find: defineRead({
    name: 'find',
    path: '/find',
    summary: 'find what has exactly this number, shop address or request id; never a person by name',
    scope: 'show',
    parameters: z.strictObject({ what: z.string().max(2048).describe('the number, the address or the id') }),
    output: z.strictObject({ found: z.array(found) }),
    answer: async (registry, by, { what }) => ({ found: await registry.lookUp.find(by, what) }),
  }),
  request: defineRead({
    name: 'request',
    path: '/requests/{request}',
    summary: 'show a request and, once it is issued, its badge',
    scope: 'show',
    parameters: z.strictObject({ request: id.describe('the request') }),
    output: requestView,
    answer: (registry, by, { request }) => registry.viewRequest(by, request),
  }),
  organization: defineRead({
    name: 'organization',
    path: '/organizations/{organization}',
    summary: 'show an organisation on a day, with the people who held roles in it then',
    scope: 'list',
    parameters: z.strictObject({
      organization: slug.describe('the organisation'),
      on: day.optional().describe('the day; today unless given'),
    }),
    output: organizationView,
    answer: (registry, by, { organization, on }) => registry.lookUp.organization(by, organization, on),
  }),
  person: defineRead({
    name: 'person',
    path: '/people/{person}',
    summary: 'show a person with a role, and how they sign in',
    scope: 'list',
    parameters: z.strictObject({ person: slug.describe('the person') }),
    output: personView,
    answer: (registry, by, { person }) => registry.lookUp.person(by, person),
  }),
  report: defineRead({
    name: 'report',
    path: '/reports/{number}',
    summary: 'show what somebody reported of a badge',
    scope: 'show',
    parameters: z.strictObject({ number: id.describe('the number of the report') }),
    output: officeReport,
    answer: (registry, by, { number }) => registry.viewOfficeReport(by, number),
  }),
  notice: defineRead({
    name: 'notice',
    path: '/notices/{number}',
    summary: "show a station's notice, and what may follow from it",
    scope: 'show',
    parameters: z.strictObject({ number: id.describe('the number of the notice') }),
    output: officeNotice,
    answer: (registry, by, { number }) => registry.viewStationNotice(by, number),
  }),
  stationKeys: defineRead({
    name: 'station-keys',
    path: '/station-keys',
    summary: 'list the keys of stations',
    scope: 'list',
    parameters: z.strictObject({}),
    output: stationKeysView,
    answer: (registry, by) => registry.viewStationKeys(by),
  }),
  badgeFiles: defineRead({
    name: 'badge-files',
    path: '/badge-files',
    summary: 'list the badge files that were handed out, for the leaders of the office',
    scope: 'list',
    parameters: z.strictObject({}),
    output: z.strictObject({ files: z.array(badgeFileView) }),
    answer: async (registry, by) => ({ files: await registry.viewBadgeFiles(by) }),
  }),
  rootStatement: defineRead({
    name: 'root-statement',
    path: '/root-statement',
    summary: "show the root's keys and the end of its statement, to the leaders of the office",
    scope: 'list',
    parameters: z.strictObject({}),
    output: rootStatementView,
    answer: (registry, by) => registry.viewRootStatement(by),
  }),
  handover: defineRead({
    name: 'handover',
    path: '/handovers/{organization}',
    summary: 'show the handover of an organisation, to those who lead it or its superior',
    scope: 'show',
    parameters: z.strictObject({ organization: slug.describe('the organisation') }),
    output: handoverView,
    answer: (registry, by, { organization }) => registry.viewHandover(by, organization),
  }),
}
