import { answerEverything } from './bundled.mjs'

export default { fetch: async () => new Response(await answerEverything()) }
