// For runtimes whose code comes from a bundler: browsers and workerd.
import { answerDoors } from './doors.mjs'
import input from './input.json' with { type: 'json' }
import { answerAll } from './vectors.web.mjs'

export const answerEverything = async () =>
  JSON.stringify([...(await answerAll({ ...input, door: 'web' })), ...(await answerDoors(input.served))])
