import type { By } from '@liangpai/server'

/** A person who is signed in: who they are, and how they act. */
export type WorkSession = { person: string; by: By }
