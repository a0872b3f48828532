import { Refusal, LEADERS } from '@liangpai/server'
import * as z from 'zod'
import { findBadgeFile, updateBadgeFile } from '../../store/badgeFiles.ts'
import { OFFICE } from '../../store/issuers.ts'
import { waits } from '../../output/schemas.ts'
import { defineVerb } from '../defineVerb.ts'
import { isSecond, noWish, wishOf } from '../twoPersons.ts'

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
  output: z.strictObject({ file: z.string(), ...waits }),
  cli: { arguments: ['file'] },
  isInPerson: true,
  needsStepUp: true,
  isUrgent: true,
  async load(work, { file }) {
    const row = await findBadgeFile(work.tx, file)
    if (!row) throw new Refusal('badgeFileUnknown', file)
    return row
  },
  mayAct: [{ by: 'role', roles: LEADERS, of: 'the office', organization: () => OFFICE }],
  async act(work, { file, reason }, row) {
    if (row.withdrawnAt !== null) throw new Refusal('badgeFileWithdrawn', file)
    const isBoth = isSecond(work, row, 'badgeFileAsked')
    await updateBadgeFile(work.tx, file, isBoth ? { ...noWish, withdrawnAt: work.at } : wishOf(work))
    return { result: { file, waits: !isBoth }, subject: file, detail: { reason, ...(!isBoth && { waits: true }) } }
  },
})
