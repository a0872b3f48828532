import { languages, type RefusalCode, refusals } from '@liangpai/presentation'
import * as z from 'zod'
import type { Operation } from './operation.ts'

const code = z.string().describe('the number of the badge, in any readable spelling')
const list = z
  .string()
  .regex(/^\d{1,9}$/)
  .describe('the number of the list')
const slug = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/)
  .describe('a chartered organisation')

const statusList = {
  summary: 'read a status list (IETF Token Status List), signed',
  output: z.string(),
  mediaType: 'application/statuslist+jwt',
  refusals: ['notFound'],
} satisfies Partial<Operation>

const configuration = {
  output: z.string(),
  mediaType: 'application/entity-statement+jwt',
  refusals: ['notFound'],
} satisfies Partial<Operation>

const script = {
  output: z.string(),
  mediaType: 'text/javascript; charset=utf-8',
  refusals: ['badgeFileWithdrawn', 'notFound'],
} satisfies Partial<Operation>

const unreadable = ['notInEffect', 'badgeNoUnreadable', 'tooManyRequests'] as const

const receiptKey = z.strictObject({
  kid: z.string(),
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  iss: z.string(),
  issuer: z.strictObject({ 'zh-Hans': z.string(), 'zh-Hant': z.string(), en: z.string() }),
})

const page = { output: z.string(), mediaType: 'text/html; charset=utf-8', refusals: [] } satisfies Partial<Operation>

type Read = Omit<Operation, 'tag' | 'method' | 'access'>

const reads: Read[] = [
  {
    id: 'readBundle',
    path: '/badges/{code}/bundle',
    summary: 'read what a badge is judged by: the badge, its chain and its list, each signed',
    details: 'Withdrawn, paused, ended and never issued are one answer, in bytes and in work done.',
    parameters: z.strictObject({ code }),
    output: z.strictObject({
      v: z.literal(1),
      badge: z.string().describe('an SD-JWT VC'),
      chain: z.array(z.string()).exactOptional().describe('entity statements, from the issuer to the root'),
      status: z.string().exactOptional().describe('a status list token'),
    }),
    refusals: unreadable,
  },
  {
    id: 'readPicture',
    path: '/badges/{file}',
    summary: 'read the picture of a badge, for where no script runs',
    parameters: z.strictObject({
      file: z
        .string()
        .regex(/\.png$/)
        .describe('the number of the badge, and `.png`'),
      lang: z.enum(languages).optional().describe('the language; that of `Accept-Language` unless given'),
      domain: z.literal('none').optional().describe('without the domain of the registry'),
      qr: z.literal('yes').optional().describe('with a QR code of the verify page'),
    }),
    output: z.string(),
    mediaType: 'image/png',
    refusals: unreadable,
  },
  { ...statusList, id: 'readStatusList', path: '/statuses/{list}', parameters: z.strictObject({ list }) },
  {
    ...statusList,
    id: 'readStatusListOfOrganization',
    path: '/o/{slug}/statuses/{list}',
    parameters: z.strictObject({ slug, list }),
  },
  {
    ...configuration,
    id: 'readConfiguration',
    path: '/.well-known/openid-federation',
    summary: 'read the configuration of the office (OpenID Federation), signed',
  },
  {
    ...configuration,
    id: 'readRootConfiguration',
    path: '/root/.well-known/openid-federation',
    summary: 'read the configuration of the root, signed',
  },
  {
    ...configuration,
    id: 'readConfigurationOfOrganization',
    path: '/o/{slug}/.well-known/openid-federation',
    summary: 'read the configuration of a chartered organisation, signed',
    parameters: z.strictObject({ slug }),
  },
  {
    id: 'readReceiptKeys',
    path: '/receipt/keys',
    summary: 'read the public keys by which receipts are checked',
    output: z.strictObject({ keys: z.array(receiptKey) }),
    mediaType: 'application/jwk-set+json',
    refusals: [],
  },
  { ...script, id: 'readNewestBadgeFile', path: '/badge.js', summary: 'read the newest badge file' },
  {
    ...script,
    id: 'readBadgeFile',
    path: '/badge/{file}',
    summary: 'read a badge file by its name, the same bytes for ever',
    parameters: z.strictObject({ file: z.string().regex(/\.js$/).describe('its name, and `.js`') }),
  },
  {
    ...page,
    id: 'readVerifyPage',
    path: '/verify/{code}',
    summary: 'read the page on which people check a badge',
    details: 'A page for people: what it says is judged by the server, and in effect or not it is 200.',
    parameters: z.strictObject({ code, lang: z.enum(languages).optional().describe('the language') }),
  },
  {
    id: 'readDescription',
    path: '/openapi.json',
    summary: 'read this description',
    output: z.looseObject({ openapi: z.literal('3.1.0') }),
    refusals: [],
  },
  {
    id: 'readHealth',
    path: '/healthz',
    summary: 'read whether the process lives',
    output: z.strictObject({ status: z.literal('alive') }),
    hasETag: false,
    refusals: [],
  },
  {
    id: 'readReadiness',
    path: '/readyz',
    summary: 'read whether the registry can do all of its work now',
    output: z.strictObject({ status: z.literal('ready') }),
    hasETag: false,
    refusals: Object.keys(refusals) as RefusalCode[],
    refusalStatus: 503,
  },
]

/** The reads that anybody may make. */
export const publicOperations = (): Operation[] =>
  reads.map((read) => ({ hasETag: true, ...read, tag: 'Public', method: 'get', access: 'open' }))
