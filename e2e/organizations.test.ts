import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = join(import.meta.dirname, '../examples/organizations')
const scratch = mkdtempSync(join(tmpdir(), 'organizations-'))
afterAll(() => rmSync(scratch, { recursive: true }))

function run(program: string, ...args: string[]) {
  const command = ['--conditions=@liangpai/source', join(folder, 'src', `${program}.ts`), ...args]
  const { stdout, stderr, status } = spawnSync(process.execPath, command, { encoding: 'utf8' })
  return { out: stdout.trimEnd().split('\n'), err: stderr, status }
}

/** The city's file with its organisations changed. */
function write(name: string, change: (organizations: Record<string, unknown>[]) => unknown): string {
  const city = JSON.parse(readFileSync(join(folder, 'city.json'), 'utf8'))
  const file = join(scratch, name)
  writeFileSync(file, JSON.stringify({ ...city, organizations: change(city.organizations) }))
  return file
}

test('the city of the report is printed from its file: tree, officers, reach, composition, coverage', () => {
  const { out, err } = run('main')
  expect(err).toBe('')
  expect(out).toEqual([
    '云汀市网商党委，书记方砚秋，委员顾清晏',
    '  柳塘村网商党支部，设在柳塘村（村），书记乔未晚，组织委员乔未晚',
    '  禾禾网仓党支部，设在禾禾网商园区（网商园区）',
    '  商城党总支',
    '    商城网商服务区党支部，设在商城网商服务区（网商服务区）',
    '  江岸街道电子商务协会党支部，设在江岸街道电子商务协会（电子商务协会）',
    '    江岸第一党小组',
    '方砚秋: 云汀市网商党委、柳塘村网商党支部、禾禾网仓党支部、商城党总支、商城网商服务区党支部、江岸街道电子商务协会党支部、江岸第一党小组',
    '顾清晏: 云汀市网商党委、商城网商服务区党支部',
    '乔未晚: 柳塘村网商党支部',
    'liutang: publicityMemberMissing, disciplineMemberMissing, committeeTooSmall',
    '未覆盖: 荷田、货源、物流、平台',
  ])
})

test('the order of the file does not matter, and an earlier day has its own tree', () => {
  const reversed = write('reversed.json', (organizations) => organizations.toReversed())
  expect(run('main', reversed).out.toSorted()).toHaveLength(12)
  expect(run('main', reversed, '2012-11-24').out.slice(0, 4)).toEqual([
    '云汀市网商党委，书记方砚秋，委员顾清晏',
    '  江岸街道电子商务协会党支部，设在江岸街道电子商务协会（电子商务协会）',
    '    江岸第一党小组',
    '  商城网商服务区党支部，设在商城网商服务区（网商服务区）',
  ])
})

test('a file with mistakes is answered with all of them', () => {
  const wrong = write('wrong.json', (organizations) =>
    organizations.map((one) => {
      if (one['id'] === 'liutang') return { ...one, kind: 'club' }
      return one['id'] === 'zone' ? { ...one, parent: 'nowhere' } : one
    }),
  )
  expect(run('main', wrong)).toMatchObject({
    err: '1 liutang kindUnknown\n4 zone parentUnknown 2013-01-01\n',
    status: 1,
  })
})

/** The program that a study of the library wrote for the first of these had 35 lines. */
const LINES = 17

test.each([
  ['structure', ["[ 'city', 'shangcheng' ]", "[ 'city', 'zone', 'shangcheng' ]", "[ 'city', 'shangcheng' ]"]],
  ['life', ['applicant 2011-10-10 2012-03-01', 'activeApplicant 2012-03-01 2013-03-05']],
  [
    'figures',
    [
      '{',
      "  areas: [ '柳塘', '荷田' ],",
      "  chainLinks: [ 'supply', 'warehousing', 'logistics', 'platform', 'service' ]",
    ],
  ],
])('a developer writes %s in at most half of the lines it once took', (program, first) => {
  const { out, err } = run(program)
  expect(err).toBe('')
  expect(out.slice(0, first.length)).toEqual(first)
  const source = readFileSync(join(folder, 'src', `${program}.ts`), 'utf8')
  expect(source.split('\n').filter((line) => line.trim() !== '').length).toBeLessThanOrEqual(LINES)
})
