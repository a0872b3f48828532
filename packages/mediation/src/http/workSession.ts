import type { By } from '@liangpai/server'
import type { Context } from 'hono'

/** A person who is signed in: who they are, and how they act. */
export type WorkSession = { person: string; by: By }

/** Finds who is signed in by the cookie of a request, if somebody is. */
export type FindSession = (c: Context) => Promise<WorkSession | undefined>
