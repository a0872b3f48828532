import type { By, PersonSession } from '@liangpai/server'

/** A person who is signed in: who they are, how they act, and in which session. */
export type WorkSession = { person: string; by: By; session: PersonSession }
