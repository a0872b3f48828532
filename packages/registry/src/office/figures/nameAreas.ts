import { chainLinks } from '@liangpai/core/organization'
import { dayOf, Refusal } from '@liangpai/server'
import { day, text } from '@liangpai/server/input'
import * as z from 'zod'
import { chainLinkOf } from '../../input/chainLink.ts'
import { putTargets } from '../../store/figures.ts'
import { defineVerb } from '../defineVerb.ts'
import { ofOffice } from './mayEnterFigures.ts'

const names = z.array(text(64)).max(64)

/**
 * The office names the areas and links of the chain that are to be covered from a day on, so that those without a branch are
 * seen (SYSTEMS 91). What organisations carry themselves is on the map in any case.
 */
export const nameAreas = defineVerb({
  name: 'name-areas',
  summary: 'name the areas and links of the chain that are to be covered',
  input: z.strictObject({
    areas: names.describe('the areas, in the order in which they are reported'),
    chainLinks: z
      .array(text(64).overwrite(chainLinkOf))
      .max(64)
      .default([...chainLinks])
      .describe('the links of the chain; supply, warehousing, logistics, platform and service unless given'),
    since: day.optional().describe('the day from which on they are; today unless given'),
  }),
  output: z.strictObject({ since: z.string(), areas: z.array(z.string()), chainLinks: z.array(z.string()) }),
  cli: { options: { areas: 'area', chainLinks: 'chain-link' } },
  mayAct: [ofOffice],
  async act({ tx, at }, { areas, chainLinks: links, since = dayOf(at) }) {
    if (since > dayOf(at)) throw new Refusal('dayAhead')
    const targets = { areas: [...new Set(areas)], chainLinks: [...new Set(links)] }
    await putTargets(tx, since, targets)
    return { result: { since, ...targets }, subject: since, detail: { areas: targets.areas.length } }
  },
})
