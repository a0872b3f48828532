import type { PlainDate } from '@liangpai/core/organization'
import type { Party } from '../party/party.ts'

/** Who writes: a side, or a person of the station by name. */
export type Author = { party: Party } | { person: string }

/** Who reads a message: both sides, or of the two only the one who wrote it or to whom it is written (只写给调解员). */
export type Audience = 'both' | Party

/** A message in a case. It is never changed and never lost; a side that deletes its part leaves `deleted`. */
export type Message = { id: string; author: Author; audience: Audience; text: string; date: PlainDate }
