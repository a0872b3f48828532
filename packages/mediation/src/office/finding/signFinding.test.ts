import { codeOf } from '@liangpai/server/testing'
import { createHash } from 'node:crypto'
import { findingNotice, readSignedFile } from '@liangpai/server'
import { describe, expect, test } from 'vitest'
import { begin, onEveryStation, side } from '../../testing/station.ts'

const lin = { as: 'lin' }
const su = { as: 'su' }

onEveryStation('a station', (fixture) => {
  describe('the notice of a finding', () => {
    async function concluded() {
      const { station, on } = fixture
      const { one, merchant, number } = await begin(fixture)
      on('2026-12-01')
      await station.verbs['end-mediation'](side, { token: merchant })
      await station.verbs.conclude(lin, {
        ...one,
        conclusion: 'confirmed',
        reason: '经查证情况属实',
        pledgeVersion: '1',
      })
      return { one, number }
    }

    test('takes two persons; then it is a file of the station’s key, which names nobody', async () => {
      const { station } = fixture
      const { one, number } = await concluded()
      expect(await codeOf(station.verbs['sign-finding'](lin, one))).toBe('nothingConcluded')
      await station.verbs['confirm-conclusion'](su, { ...one, version: 1 })
      const { file, thumbprint } = await station.verbs['sign-finding'](lin, one)
      const read = await readSignedFile(file, {
        typ: 'liangpai-finding+jwt',
        thumbprints: [thumbprint],
        schema: findingNotice,
      })
      expect(read.content).toMatchObject({ badgeNo: '7K3M-9QXW-2BHK', pledgeVersion: '1', date: '2026-12-01' })
      const text = Buffer.from(file.split('.')[1]!, 'base64url').toString()
      for (const secret of [number, '顾小满', '2611-8830-27', '吹风机', 'lin']) expect(text).not.toContain(secret)
    })

    test('a complaint alone gives none, nor does one that names no badge', async () => {
      const { station, file } = fixture
      const { number } = await file()
      expect(await codeOf(station.verbs['sign-finding'](lin, { case: number }))).toBe('nothingConcluded')
    })

    test('each notice of a case has the same id and is signed by the same key', async () => {
      const { station } = fixture
      const { one } = await concluded()
      await station.verbs['confirm-conclusion'](su, { ...one, version: 1 })
      const [first, second] = [
        await station.verbs['sign-finding'](lin, one),
        await station.verbs['sign-finding'](lin, one),
      ]
      expect(first.thumbprint).toBe(second.thumbprint)
      expect(first.file.split('.')[1]).toBe(second.file.split('.')[1])
      const { id } = JSON.parse(Buffer.from(first.file.split('.')[1]!, 'base64url').toString()) as { id: string }
      const plain = createHash('sha256').update(`${station.context.origin} ${one.case}`).digest('base64url')
      expect(plain.startsWith(id)).toBe(false)
    })
  })
})
