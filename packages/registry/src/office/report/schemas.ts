import * as z from 'zod'
import { parseBadgeNo } from '@liangpai/core'
import { refuseInput } from '@liangpai/server'
import { linkToken, message } from '@liangpai/server/input'
import type { ReportKind } from '../../store/reportRow.ts'

/** The kinds of report that stay with the office; a dispute goes to the service station. */
export const REPORT_KINDS = ['address', 'information'] as const satisfies readonly ReportKind[]

/** What happened has at most as many characters, and so has a contact. */
export const REPORT_LENGTH = 1000
export const CONTACT_LENGTH = 120
/** The answer of the office is one sentence. */
export const ANSWER_LENGTH = 300

/** What somebody reports of a badge number, whatever it is of. */
export const reportInput = z.strictObject({
  badge: z
    .string()
    .max(400)
    .transform((typed, ctx) => parseBadgeNo(typed) ?? refuseInput(ctx, 'badgeNoUnreadable'))
    .describe('the number of the badge, in effect or not'),
  kind: z.enum(REPORT_KINDS).describe('what is wrong: where it is shown, or what it says'),
  text: message(REPORT_LENGTH).describe('what happened'),
  contact: message(CONTACT_LENGTH).optional().describe('how to reach whoever reports, if they say so'),
  replaces: linkToken.optional().describe('the link of an earlier report, which this one corrects'),
})

export const reportLink = z.strictObject({ token: linkToken.describe('the link of the report') })
