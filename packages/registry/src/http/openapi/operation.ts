import type { RefusalCode, RefusalStatus } from '@liangpai/presentation'
import type * as z from 'zod'

/** How whoever asks is known: signed in or by a token; by a secret in the body; not at all. */
export type Access = 'signedIn' | 'link' | 'open'

/** The chapters of the description, in its order. */
export const tags = {
  'Look-ups': 'What whoever is signed in, or their program, may read. Nothing is written.',
  Verbs: 'Everything that people of branches and the office do. What takes two persons is done by no token.',
  Member: 'What a member does by one of their private links, whose secret travels in the body and never in an address.',
  'Sign-in': 'How a person opens a session; what their browser asks.',
  Public: 'What anybody may read, from any page. Nothing of it is logged, and no answer has a request id.',
} as const
/** One of them. */
export type Tag = keyof typeof tags

/** One thing that may be asked for by HTTP, as `/openapi.json` describes it. */
export type Operation = {
  id: string
  tag: Tag
  method: 'get' | 'post'
  /** As OpenAPI writes it: `/api/people/{person}`. */
  path: string
  /** One phrase in the imperative, without a full stop. */
  summary: string
  details?: string
  access: Access
  /** The scope of a token that may do it; without one, only whoever is signed in does. */
  scope?: string
  /** For which inputs not even such a token does. */
  notByTokens?: readonly string[]
  /** The schema of the JSON body of a POST. */
  input?: z.ZodType
  /** The members of path and query of a GET. */
  parameters?: z.ZodObject
  /** The schema of its answer, and its media type where that is not JSON. */
  output: z.ZodType
  mediaType?: string
  /** Whether it may be done before its line is in the journal: 202. */
  isJournaled?: boolean
  /** A command whose answer is kept under a key. */
  isRepeatable?: boolean
  /** What it answers is not kept: repeated, it is refused. */
  isShownOnce?: boolean
  /** Whether its answer has a strong ETag, by which what was kept is asked for anew. */
  hasETag?: boolean
  refusals: readonly RefusalCode[]
  /** The status of all its refusals, where it is not their own. */
  refusalStatus?: RefusalStatus
}
