import { makeFolder } from '@liangpai/server/testing'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { appoint, askFor, makeOffice, type Office, showBadge } from '../../registry/src/testing/office.ts'
import { runProgram } from './program.ts'

// A branch's secretary by the command line: what is another branch's is answered as what is not there.

const place = makeFolder()
let office: Office
let [request, badge, printed] = ['', '', '']
beforeAll(async () => {
  office = await makeOffice(place)
  const { verbs } = office.registry
  await verbs.charter({ as: 'qiao' }, { organization: 'zone', kind: 'branch', name: '服务区党支部' })
  await appoint(verbs, 'zone', 'zhou', 'secretary')
  request = await askFor(office)
  badge = (await showBadge(office, { subject: { id: 'lu', name: '陆闻溪' } })).badgeNo
})
afterAll(async () => {
  await office.registry.close()
  await place.remove()
})
beforeEach(() => {
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((printed += String(text)), true))
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((printed += String(text)), true))
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

/** What a command of the secretary of the other branch prints, and its exit code. */
async function run(line: string): Promise<string> {
  printed = ''
  vi.stubEnv('LIANGPAI_DATA', place.data)
  vi.stubEnv('LIANGPAI_ORIGIN', office.registry.origin)
  vi.stubEnv('LIANGPAI_LIST_SIZE', '8192')
  await runProgram([...line.split(' '), '--as', 'zhou'])
  const said = `${Number(process.exitCode ?? 0)} ${printed}`
  process.exitCode = 0
  return said
}

test.each([
  'show ID',
  'attest ID --status fullMember --evidence roll --date 2026-11-20',
  'review ID',
  'refuse ID --reason notEligible',
  'return ID --missing shop',
  'offer ID',
  'prove ID --method review',
  'hand-to ID lin',
])('%s: the request of another branch prints what none prints', async (line) => {
  const said = await run(line.replace('ID', request))
  expect(said).toContain('notFoundOrNotYours')
  expect(said).toBe(await run(line.replace('ID', '0'.repeat(24))))
})

test.each(['show ID', 'pause ID', 'resume ID', 'end ID --reason endedByIssuer', 'renew ID', 'data-link ID'])(
  '%s: the badge of another branch prints what none prints',
  async (line) => {
    const said = await run(line.replace('ID', badge))
    expect(said).toContain('notFoundOrNotYours')
    expect(said).toBe(await run(line.replace('ID', '7K3M-9QXW-2BHK')))
  },
)
