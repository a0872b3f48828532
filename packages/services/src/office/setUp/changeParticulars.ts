import { madeFrom, parseInput, requireVersion, versionOf } from '@liangpai/server'
import * as z from 'zod'
import { lockSettings, requireSettings, writeSettings } from '../../store/settings.ts'
import { defineVerb } from '../defineVerb.ts'
import { inServices } from '../roles.ts'
import { differencesOf, particularChanges, particulars, particularsOf, withChanges } from './particulars.ts'

/** Changes some of what the services say of themselves. Every page says it from the next answer on; what it was is in the trail. Throws `changedSince`. */
export const changeParticulars = defineVerb({
  name: 'change-particulars',
  summary: 'change what the services are called, where and when somebody is there, and whom one turns to',
  input: particularChanges.extend({ madeFrom }),
  output: z.strictObject({ changed: z.array(z.string()), version: z.string() }),
  cli: { arguments: [] },
  mayAct: [inServices(), { by: 'operator' }],
  concerns: (_loaded, _input, work) => work.ledBy,
  async act(work, { madeFrom: from, ...changes }) {
    await lockSettings(work.tx)
    const settings = await requireSettings(work.tx)
    const { ledBy, runs } = settings
    const before = particularsOf(settings)
    requireVersion(from, before)
    const after = parseInput(particulars, withChanges(before, changes))
    await writeSettings(work.tx, { ...after, ledBy, runs })
    const detail = differencesOf(before, after)
    return { result: { changed: Object.keys(detail), version: versionOf(after) }, subject: ledBy, detail }
  },
})
