import { day } from '@liangpai/server/input'
import { lastDayOfMonth, lookUp } from '@liangpai/server'
import * as z from 'zod'
import type { Reading } from '../../context.ts'
import { defineVerb } from '../defineVerb.ts'
import { figuresReport } from './figuresReport.ts'
import { readsFigures, viewFigures } from './viewFigures.ts'

const month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)

/** Shows the figures of the whole city, as their page does. They name no person, and count none of a branch. */
export const figures = defineVerb({
  name: 'figures',
  summary: 'show the figures of the city on a day or at the end of a month',
  input: z
    .strictObject({
      day: day.optional().describe('the day; the end of the last month that was counted unless given'),
      month: month.optional().describe('the month at whose end, as 2026-10, in place of a day'),
    })
    .refine(({ day: on, month: at }) => on === undefined || at === undefined, 'a day or a month, not both'),
  output: figuresReport,
  cli: {},
  mayAct: [{ by: 'rule', words: 'everybody with a role, a researcher among them', holds: readsFigures }],
  ...lookUp(async (work: Reading, { day: on, month: at }: { day?: string | undefined; month?: string | undefined }) => {
    const shown = at === undefined ? on : lastDayOfMonth(at)
    return { result: await viewFigures(work, shown), subject: work.actor }
  }),
})
