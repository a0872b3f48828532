import * as z from 'zod'
import { Refusal } from '../refusal.ts'
import { readOrganizations, takeOrganizations } from '../signedFiles/organizationsFile.ts'
import { defineBranchVerb } from './branchVerb.ts'
import { readSource, writeSource } from './organizationsSource.ts'
import type { inBranch } from './roles.ts'

/** Takes a newer file of organisations, by the key and from the registry that the service was set up with; `leaders` may. */
export const importOrganizationsVerb = (leaders: ReturnType<typeof inBranch>) =>
  defineBranchVerb({
    name: 'import-organizations',
    summary: 'take a newer file of the organisations of the registry',
    input: z.strictObject({ file: z.string().max(4_000_000).describe('the file that the registry signed') }),
    output: z.strictObject({ added: z.int(), changed: z.int() }),
    cli: { arguments: ['file'] },
    mayAct: [leaders, { by: 'operator' }],
    concerns: (_loaded, _input, { ledBy }) => ledBy,
    async prepare({ store }, { file }) {
      const { thumbprint } = await readSource(store.db)
      return readOrganizations(file, thumbprint)
    },
    async act(work, _input, _loaded, file) {
      const { issuer, date } = file.content
      const before = await readSource(work.tx)
      if (issuer !== before.issuer) throw new Refusal('fileKeyUnknown')
      if (date < before.date) throw new Refusal('fileOlder')
      const counts = await takeOrganizations(work, file.content)
      await writeSource(work.tx, file)
      return { result: counts, subject: work.ledBy, detail: { date, ...counts } }
    },
  })
