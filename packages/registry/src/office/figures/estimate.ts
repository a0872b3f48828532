import { judgeEstimate } from '@liangpai/core/organization'
import { dayOf, enforceRule, monthOf, Refusal } from '@liangpai/server'
import { dayOrMonth, text } from '@liangpai/server/input'
import * as z from 'zod'
import { putEstimate } from '../../store/figures.ts'
import { defineVerb } from '../defineVerb.ts'
import { ofOffice } from './mayEnterFigures.ts'

/**
 * The office writes down what somebody estimates the members of the city who are online merchants at: a lower bound or a range
 * (SYSTEMS 83). Of the same month or day the later word stands.
 */
export const estimate = defineVerb({
  name: 'estimate',
  summary: 'write down about how many Party-member merchants the city has, as a range',
  input: z.strictObject({
    min: z.int().describe('the lower end, in whole hundreds'),
    max: z.int().optional().describe('the upper end, in whole hundreds; a lower bound alone unless given'),
    source: text(64).describe('whose estimate it is'),
    statedOn: dayOrMonth.optional().describe('the day or month in which it was given; this month unless given'),
  }),
  output: z.strictObject({ statedOn: z.string(), min: z.int(), max: z.int().exactOptional(), source: z.string() }),
  cli: {},
  mayAct: [ofOffice],
  async act({ tx, at }, { min, max, source, statedOn = monthOf(dayOf(at)) }) {
    enforceRule(judgeEstimate({ min, ...(max !== undefined && { max }) }))
    if (statedOn > dayOf(at)) throw new Refusal('dayAhead')
    await putEstimate(tx, { statedOn, min, max: max ?? null, source })
    const stated = { statedOn, min, ...(max !== undefined && { max }) }
    return { result: { ...stated, source }, subject: statedOn, detail: stated }
  },
})
