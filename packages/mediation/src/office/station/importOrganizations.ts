import { LEADERS, readOrganizations, Refusal, takeOrganizations } from '@liangpai/server'
import * as z from 'zod'
import { readSource, settings } from '../../store/settings.ts'
import { defineVerb } from '../defineVerb.ts'
import { inStation } from '../roles.ts'

/** Takes a newer file of organisations, by the key and from the registry that the station was set up with. */
export const importOrganizations = defineVerb({
  name: 'import-organizations',
  summary: 'take a newer file of the organisations of the registry',
  input: z.strictObject({ file: z.string().max(4_000_000).describe('the file that the registry signed') }),
  output: z.strictObject({ added: z.int(), changed: z.int() }),
  cli: { arguments: ['file'] },
  mayAct: [inStation(LEADERS), { by: 'operator' }],
  concerns: (_loaded, _input, { ledBy }) => ledBy,
  async prepare(context, { file }) {
    const source = await readSource(context.store.db)
    return readOrganizations(file, source.thumbprint)
  },
  async act(work, _input, _loaded, { content, thumbprint }) {
    const { issuer, date } = content
    const before = await readSource(work.tx)
    if (issuer !== before.issuer) throw new Refusal('fileKeyUnknown')
    if (date < before.date) throw new Refusal('fileOlder')
    const taken = await takeOrganizations(work, content)
    await settings.write(work.tx, 'organizations', JSON.stringify({ issuer, thumbprint, date }))
    return { result: taken, subject: work.ledBy, detail: { date, ...taken } }
  },
})
