import { existsSync, lstatSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { text as readStream } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AuditResult } from '../state/results.ts'
import { printReport, writeReport } from './file.ts'
import type { Format } from './format.ts'
import { meaningOf } from './meaning.ts'

/** ESC, a C1 control, CR and a right-to-left override, as a shop could put them into its page. */
const CONTROLS = '\u001b[31m\u009b2J\r\u202e'
const RESULT: AuditResult = {
  line: 2,
  code: '7K3M-9QXW-2BHK',
  page: `https://x.example/${CONTROLS}moc`,
  listingHost: '',
  listingId: '',
  readAs: '',
  state: 'wrongSite',
  reason: 'SHOP_MISMATCH',
}

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function print(format: Format, result = RESULT): Promise<string> {
  const out = new PassThrough()
  const printed = readStream(out)
  await printReport(out, [result], format)
  out.end()
  return printed
}

describe('printReport', () => {
  test.each<Format>(['csv', 'jsonl', 'html'])('printReport as %s has nothing that a terminal obeys', async (format) => {
    const text = await print(format)
    expect(text).not.toMatch(/[^\n\P{Cc}]|\p{Bidi_Control}/u)
    expect(text).toContain('\\u001b')
  })

  test('printReport as JSON lines keeps the cell: its escapes are those of JSON', async () => {
    expect(JSON.parse(await print('jsonl'))).toMatchObject({ page: RESULT.page })
  })
})

describe('writeReport', () => {
  const write = async (name: string, format: Format, result = RESULT) => {
    await writeReport(join(folder, name), [result], format)
    return readFileSync(join(folder, name), 'utf8')
  }

  test('writeReport as CSV keeps the cell, so that it can be joined with the file of shops', async () => {
    expect(await write('all.csv', 'csv')).toContain(RESULT.page)
  })

  test.each(['=1+1', '+1', '-1', '@SUM(1)', '\t=1', '＝1+1', '＋1', '＠a'])(
    'writeReport as CSV disarms the formula %j',
    async (code) => {
      const [, row = ''] = (await write('all.csv', 'csv', { ...RESULT, page: '', code })).split('\n')
      expect(row.replaceAll('"', '').split(',')[1]).toBe(`'${code}`)
    },
  )

  test('writeReport as HTML keeps the direction of a cell inside of it', async () => {
    expect(await write('all.html', 'html')).toContain(`<bdi>${RESULT.page}</bdi>`)
  })

  test('writeReport writes for its owner alone, and leaves nothing but the report', async () => {
    await write('all.csv', 'csv')
    expect(statSync(join(folder, 'all.csv')).mode & 0o777).toBe(0o600)
    expect(existsSync(join(folder, 'all.csv.partial'))).toBe(false)
  })

  test('writeReport follows no link in the place of what it writes', async () => {
    const victim = join(folder, 'victim')
    writeFileSync(victim, 'mine')
    for (const name of ['all.csv', 'all.csv.partial']) symlinkSync(victim, join(folder, name))
    expect(await write('all.csv', 'csv')).toContain('wrongSite')
    expect(readFileSync(victim, 'utf8')).toBe('mine')
    expect(lstatSync(join(folder, 'all.csv')).isSymbolicLink()).toBe(false)
  })
})

describe('meaningOf', () => {
  test.each([
    ['7K3M-9QXW-2BH', 'more or fewer'],
    ['7K3M-9QXW-2BHU', 'other characters'],
    ['7K3M-9QXW-2BHM', 'mistyped'],
    ['https://badge.example/verify/7K3M9QXW2BHM', 'mistyped'],
    ['badge.example/verify/7K3M9QXW2BH', 'more or fewer'],
  ])('meaningOf says what is wrong with the code %s', (code, words) => {
    expect(meaningOf({ state: 'unreadable', reason: 'CODE_UNREADABLE', code }, true)).toContain(words)
  })

  test('meaningOf does not take members that every object has for a reason', () => {
    expect(meaningOf({ state: 'invalid', reason: 'toString', code: '' }, true)).toBe('Not a valid badge')
  })
})
