import { parseInput } from '@liangpai/server'
import * as z from 'zod'
import { lockSettings, requireSettings, writeSettings } from '../../store/settings.ts'
import { defineVerb } from '../defineVerb.ts'
import { inServices } from '../roles.ts'
import { differencesOf, particularChanges, particulars, withChanges } from './particulars.ts'

/** Changes some of what the services say of themselves. Every page says it from the next answer on; what it was is in the trail. */
export const changeParticulars = defineVerb({
  name: 'change-particulars',
  summary: 'change what the services are called, where and when somebody is there, and whom one turns to',
  input: particularChanges,
  output: z.strictObject({ changed: z.array(z.string()) }),
  cli: { arguments: [] },
  mayAct: [inServices(), { by: 'operator' }],
  concerns: (_loaded, _input, work) => work.ledBy,
  async act(work, changes) {
    await lockSettings(work.tx)
    const { ledBy, runs, ...before } = await requireSettings(work.tx)
    const after = parseInput(particulars, withChanges(before, changes))
    await writeSettings(work.tx, { ...after, ledBy, runs })
    const detail = differencesOf(before, after)
    return { result: { changed: Object.keys(detail) }, subject: ledBy, detail }
  },
})
