import type { By } from '@liangpai/server'
import type { Context } from 'hono'

/** A person who is signed in: who they are, and how they act. */
export type WorkSession = { person: string; by: By }

/** Who is signed in by a request's cookie, if somebody is. */
export type SignedIn = (c: Context) => Promise<WorkSession | undefined>
