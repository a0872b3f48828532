import { createHash } from 'node:crypto'
import { type Initiative, type InitiativeContent } from '@liangpai/core/organization'

/** 128 bits: whoever writes an initiative cannot make two texts that have the same. */
const LENGTH = 32

/** What names a content, whoever wrote it and whenever: the same title, text, pledge and last day have the same. */
export function fingerprintOf({ title, text, pledge, until }: InitiativeContent): string {
  const content = JSON.stringify([title, text, pledge ?? null, until ?? null])
  return createHash('sha256').update(content).digest('hex').slice(0, LENGTH)
}

/** The content that the next opening would show; none where everything written has been opened. */
export const contentToOpen = (initiative: Initiative): InitiativeContent | undefined =>
  initiative.state === 'draft' ? initiative : initiative.next
