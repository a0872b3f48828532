import type { FiguresReport } from '@liangpai/presentation'
import * as z from 'zod'
import { dayOrMonth, words } from '../../output/schemas.ts'

const figure = z.strictObject({ min: z.number(), max: z.number().exactOptional() })

const month = z.strictObject({
  month: z.string(),
  shown: z.number().exactOptional().describe('rounded down: a count of ten or more'),
  under: z.literal(10).exactOptional(),
  notRecorded: z.literal(true).exactOptional(),
})

const coverage = z.strictObject({
  areas: z.array(z.string()).readonly(),
  chainLinks: z.array(z.string()).readonly(),
  fields: z
    .array(z.strictObject({ area: z.string(), chainLink: z.string(), branches: z.array(words).readonly() }))
    .readonly(),
  empty: z.array(z.strictObject({ chainLink: z.string(), areas: z.array(z.string()).readonly() })).readonly(),
  uncovered: z.strictObject({ areas: z.array(z.string()).readonly(), chainLinks: z.array(z.string()).readonly() }),
  outside: z.array(words).readonly().describe('the branches that state no area or no link'),
})

/** The figures of a city on a day. Nothing in it counts the people of a branch, nor who does not show their membership. */
export const figuresReport = z.strictObject({
  organization: words,
  day: z.string(),
  months: z.array(month).readonly(),
  displayed: figure.exactOptional().describe('what is certain of the last month'),
  estimate: figure
    .extend({ source: z.string(), statedOn: dayOrMonth })
    .exactOptional()
    .describe('the members of the city who are online merchants, as a source states it'),
  share: z
    .strictObject({ min: z.number(), max: z.number(), atLeast: z.boolean() })
    .exactOptional()
    .describe('the share that follows from both, where one does'),
  branches: z.array(z.strictObject({ form: z.string(), count: z.int() })).readonly(),
  coverage,
}) satisfies z.ZodType<FiguresReport>
