import { listedClock, listedClocks } from '../../clocks/listedClocks.ts'
import * as z from 'zod'
import { clocksInput, clocksOf, withClocks } from '../../clocks/storedClocks.ts'
import { settings } from '../../store/settings.ts'
import { defineVerb } from '../defineVerb.ts'

/**
 * Sets the clocks of the services, those alone that are given; without any, it shows them as they are. Dates that are counted already
 * follow them with the next round of the service. Throws `clocksContradict`.
 */
export const setClocks = defineVerb({
  name: 'clocks',
  summary: 'set the clocks of the services, or show them',
  input: clocksInput,
  output: z.strictObject({ clocks: z.array(listedClock) }),
  cli: { arguments: [] },
  mayAct: [{ by: 'operator' }],
  concerns: (_loaded, _input, work) => work.ledBy,
  async act(work, input) {
    const clocks = withClocks(await clocksOf(work), input)
    await settings.write(work.tx, 'clocks', JSON.stringify(clocks))
    return { result: { clocks: listedClocks(clocks) }, subject: 'clocks', detail: { ...clocks } }
  },
})
