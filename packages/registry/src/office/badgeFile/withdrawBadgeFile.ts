import { DAY, readEyes, Refusal, sharesEyes, storedEyes } from '@liangpai/server'
import * as z from 'zod'
import type { Work } from '../../context.ts'
import { findBadgeFile, updateBadgeFile } from '../../store/badgeFiles.ts'
import { OFFICE } from '../../store/issuers.ts'
import type { BadgeFileRow } from '../../store/tables.ts'
import { defineVerb } from '../defineVerb.ts'
import { LEADERS } from '../roles.ts'

/** For how long the word of the first of two persons waits for the second. */
const WISH_LIFE = 7 * DAY

/**
 * A badge file that was handed out stays for ever, unless two leaders of the office withdraw it, for a fault or since a root in
 * it was stolen (DESIGN 4): its address then answers 410, and in pages that pin it the pasted link is what remains.
 */
export const withdrawBadgeFile = defineVerb({
  name: 'withdraw-badge-file',
  summary: 'withdraw a badge file that was handed out, the second of two leaders of the office to say so',
  input: z.strictObject({
    file: z
      .string()
      .max(128)
      .transform((name) => name.trim().replace(/\.js$/, ''))
      .describe('the name of the file'),
    reason: z.enum(['fault', 'stolenRoot']).describe('why: a fault in it, or a stolen root'),
  }),
  cli: { arguments: ['file'] },
  isInPerson: () => true,
  needsStepUp: () => true,
  isUrgent: true,
  async load(work, { file }) {
    const row = await findBadgeFile(work.tx, file)
    if (!row) throw new Refusal('badgeFileUnknown', file)
    return row
  },
  mayAct: [{ by: 'role', roles: LEADERS, of: 'the office', organization: () => OFFICE }],
  async act(work, { file, reason }, row) {
    if (row.withdrawnAt !== null) throw new Refusal('badgeFileWithdrawn', file)
    const isBoth = await isSecond(work, row)
    const set = isBoth
      ? { withdrawnAt: work.at, wantedBy: null, wantedAt: null }
      : { wantedBy: storedEyes(work.eyes), wantedAt: work.at }
    await updateBadgeFile(work.tx, file, set)
    return { result: { file, waits: !isBoth }, subject: file, detail: { reason, ...(!isBoth && { waits: true }) } }
  },
})

/** Whether somebody else has said so already; throws `badgeFileAsked` where that was nobody but whoever says it again. */
async function isSecond({ at, eyes }: Work, { wantedBy, wantedAt }: BadgeFileRow): Promise<boolean> {
  if (wantedAt === null || at >= wantedAt + WISH_LIFE) return false
  if (sharesEyes(readEyes(wantedBy), eyes)) throw new Refusal('badgeFileAsked')
  return true
}
