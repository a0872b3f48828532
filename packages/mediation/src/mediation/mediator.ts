import type { PlainDate } from '@liangpai/core/organization'

/** A person who mediates a case. `until`: the day on which another one took their place. */
export type Mediator = { person: string; since: PlainDate; until?: PlainDate }

/** Whether somebody mediates now. */
export const isActive = ({ until }: Mediator): boolean => until === undefined
