import { expect, test } from 'vitest'
import { openCopy } from './journal/openJournal.ts'
import { format } from './testing/journal.ts'
import {
  checkBackupDays,
  checkHost,
  checkKeptDays,
  checkListSize,
  checkValidity,
  configFromEnvironment,
  journalPlace,
} from './config.ts'

const code = (code: string) => expect.objectContaining({ code }) as Error

test('a list size other than 2^13 to 2^17 whole bytes is refused', () => {
  for (const size of [8192, 131_072]) expect(checkListSize(size)).toBe(size)
  for (const size of [0, 8191, 8193, 131_080, Number.NaN]) expect(() => checkListSize(size)).toThrow(code('listSize'))
})

test('who runs the machine is named in text that people can read', () => {
  expect(checkHost(' 云上村  科技 ')).toBe('云上村 科技')
  for (const host of ['', '云✅', '云\u2800', '云\u0000']) expect(() => checkHost(host)).toThrow()
})

test('a validity longer than a verifier accepts is refused', () => {
  expect(checkValidity(365)).toBe(365)
  for (const days of [0, 393, 1.5]) expect(() => checkValidity(days)).toThrow(code('validityDays'))
})

test('backups are kept for 35 days unless the operator says otherwise, on PostgreSQL for at least 31', () => {
  const days = (backupDays?: number, databaseUrl?: string) =>
    checkBackupDays({ data: 'd', ...(backupDays !== undefined && { backupDays }), ...(databaseUrl && { databaseUrl }) })
  expect([days(), days(1), days(365), days(31, 'postgres://db/l')]).toEqual([35, 1, 365, 31])
  for (const wrong of [0, 366, 1.5, Number.NaN]) expect(() => days(wrong)).toThrow(code('backupDays'))
  expect(() => days(30, 'postgres://db/l')).toThrow(code('backupDays'))
})

test('nothing of a consent is kept after its badge ended, unless the operator set for how long', () => {
  expect(checkKeptDays({ data: 'd' })).toBeUndefined()
  expect(checkKeptDays({ data: 'd', keptDays: 1095 })).toBe(1095)
  for (const keptDays of [0, -1, 1.5, 3651, Number.NaN])
    expect(() => checkKeptDays({ data: 'd', keptDays })).toThrow(code('keptDays'))
})

test('the environment becomes a configuration, and empty variables count as absent', () => {
  expect(configFromEnvironment({ DATABASE_URL: '' })).toEqual({ data: './data' })
  const environment = {
    LIANGPAI_DATA: '/d',
    LIANGPAI_ORIGIN: 'https://b.example',
    LIANGPAI_MASTER_KEY_FILE: '/k',
    LIANGPAI_HOST: '云',
    LIANGPAI_BACKUP_DAYS: '40',
    LIANGPAI_PERIOD: '1095',
  }
  expect(configFromEnvironment(environment)).toEqual({
    data: '/d',
    origin: 'https://b.example',
    masterKeyFile: '/k',
    host: '云',
    backupDays: 40,
    keptDays: 1095,
  })
})

test("a journal in the registry's own database is refused, one in another is not", () => {
  const place = (journal: string) => journalPlace({ data: 'd', databaseUrl: 'postgres://u:p@db/liangpai', journal })
  for (const same of ['postgres://u:p@db/liangpai', 'postgresql://other@db:5432/liangpai?sslmode=require'])
    expect(() => place(same)).toThrow(code('journalInDatabase'))
  for (const other of ['postgres://u:p@db/journal', 'postgres://u:p@elsewhere/liangpai', 'd/endings.jsonl'])
    expect(place(other)).toBe(other)
})

test.each(['postgre://writer:s3cret@vault.example/journal', ' mysql://writer:s3cret@vault.example/journal'])(
  'an address of anything but PostgreSQL is no place for a journal, and the refusal does not repeat it: %s',
  (place) => {
    const open = () => openCopy(place, format)
    expect(open).toThrow(code('databaseUrlInvalid'))
    expect(open).not.toThrow(/s3cret/)
  },
)
