import { allOrganizations, dayOf, ensureSigningKey, organizationsOf, signFile, LEADERS } from '@liangpai/server'
import * as z from 'zod'
import { OFFICE } from '../../store/issuers.ts'
import { defineVerb } from '../defineVerb.ts'

/**
 * Signs all organisations, with their past, as a file for another service of this place: a station, for one. The key is apart from
 * those of badges and federation; its thumbprint is given to the other service in person. The file names no person.
 */
export const exportOrganizations = defineVerb({
  name: 'export-organizations',
  summary: 'sign the organisations as a file for a station or another service',
  input: z.strictObject({}),
  output: z.strictObject({ file: z.string(), thumbprint: z.string() }),
  cli: {},
  mayAct: [{ by: 'role', roles: LEADERS, of: 'the office', organization: () => OFFICE }],
  concerns: () => OFFICE,
  async act(work) {
    const rows = await allOrganizations(work.tx)
    const key = await ensureSigningKey(work)
    const content = organizationsOf(rows, { issuer: work.origin, date: dayOf(work.at) })
    const file = await signFile(key, 'liangpai-organizations+jwt', content)
    return { result: { file, thumbprint: key.thumbprint }, subject: OFFICE, detail: { organizations: rows.length } }
  },
})
