import { organizationsFile, signFile } from '@liangpai/server'
import { type DatabaseFixture, makeSigningKey } from '@liangpai/server/testing'
import { afterEach, beforeEach, vi } from 'vitest'
import { runProgram } from '../program.ts'

/** What the program has written since the last line was run. */
export type Written = { out: string; err: string }

/** Collects what the program writes during each test of a file, and undoes what the tests set. */
export function useCommandLine(): Written {
  const written: Written = { out: '', err: '' }
  beforeEach(() => {
    Object.assign(written, { out: '', err: '' })
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((written.out += String(text)), true))
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((written.err += String(text)), true))
  })
  afterEach(() => {
    vi.restoreAllMocks()
    vi.unstubAllEnvs()
  })
  return written
}

/** Runs one command line on a database: its exit code, and what it printed if that is JSON. */
export async function runLine(
  written: Written,
  { data, databaseUrl }: DatabaseFixture,
  line: string,
): Promise<{ code: number; json: Record<string, unknown> }> {
  Object.assign(written, { out: '', err: '' })
  vi.stubEnv('LIANGPAI_DATA', data)
  vi.stubEnv('DATABASE_URL', databaseUrl)
  vi.stubEnv('LC_ALL', 'zh_CN.UTF-8')
  process.exitCode = 0
  await runProgram(line.split(' '))
  const code = Number(process.exitCode)
  process.exitCode = 0
  return { code, json: written.out.startsWith('{') ? (JSON.parse(written.out) as Record<string, unknown>) : {} }
}

/** The key of the registry whose organisations the services have. */
export const registryKey = await makeSigningKey()

/** The organisations of a registry, as it signs them: a committee and two branches. */
export const organizations = await signFile(
  registryKey,
  'liangpai-organizations+jwt',
  organizationsFile.parse({
    issuer: 'https://badge.example',
    date: '2026-11-24',
    organizations: [
      { id: 'office', kind: 'committee', name: '云汀市网商党委', period: { from: '2011-06' } },
      { id: 'liutang', kind: 'branch', name: '柳塘网商党支部', parent: 'office', period: { from: '2012-03' } },
      { id: 'association', kind: 'branch', name: '协会党支部', parent: 'office', period: { from: '2012-03' } },
    ],
    names: {},
  }),
)

/** Three years from today: the longest term that needs no word from above is shorter in no leap year. */
export const TERM = new Date(Date.now() + 8 * 3_600_000 + 1095 * 86_400_000).toISOString().slice(0, 10)
