import type { Markup } from '@liangpai/presentation'
import type { Fault } from '@liangpai/server/pages'
import type { Typed, WorkContext } from './workContext.ts'

/** A link that was made just now, and until when it is good; a stop link is as long as its badge. */
export type MadeLink = { kind: 'invite' | 'remind' | 'data' | 'stop'; url: string; expiresAt?: number }

/** What the parts of a request's page know beside the request. */
export type RequestContext = WorkContext & {
  /** The page's own address, to which its forms are sent. */
  path: string
  /** The form that is open in place of the buttons. */
  form: RequestForm | undefined
  /** A new name of the next command, under which a repeated one changes nothing. */
  key: string
  /** What was sent and refused, and why, by field; `''` is the form as a whole. */
  typed: Typed
  faults: Readonly<Record<string, Fault>>
  /** The buttons beside the filled one. */
  otherWays?: Markup
  /** A link that is shown once. */
  madeLink?: MadeLink
  /** What was done just before this was opened. */
  done?: string
}

/** Forms of a request's page that stand in place of its buttons. */
export const requestForms = ['return', 'refuse', 'end'] as const
export type RequestForm = (typeof requestForms)[number]
