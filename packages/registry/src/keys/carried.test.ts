import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DatabaseFixture, makeFolder } from '@liangpai/server/testing'
import { city } from '@liangpai/world'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readCarried, rootAnswer, rootRequest, type RootRequest, writeCarried } from './carried.ts'

let place: DatabaseFixture
beforeEach(() => void (place = makeFolder()))
afterEach(() => place.remove())

const code = (code: string) => expect.objectContaining({ code }) as Error

const key = { kty: 'EC', crv: 'P-256', x: 'x', y: 'y', kid: 'kid' } as const
const makeRequest = (): RootRequest => ({
  liangpai: 'root-request',
  v: 1,
  office: 'http://localhost:8787',
  root: 'http://localhost:8787/root',
  keys: [key],
  badgeKeys: [key],
  until: 1_804_132_800,
  organization: { name: city.committee.name, kind: 'committee' },
})

describe('a carried file', () => {
  const path = () => join(place.data, 'carried.json')
  const readRequest = () => readCarried(path(), rootRequest)

  test.each(['云汀市网商党委✅', '云汀市\u202e网商党委', '云汀市\ue000', ''])(
    'for an organisation called %j is refused',
    (name) => {
      const request = makeRequest()
      writeCarried(path(), { ...request, organization: { ...request.organization, name } })
      expect(readRequest).toThrow(code('carriedFileInvalid'))
    },
  )

  test('is read as it was written, and one of another kind is refused', () => {
    const request = makeRequest()
    writeCarried(path(), request)
    expect(readRequest()).toEqual(request)
    expect(() => readCarried(path(), rootAnswer)).toThrow(code('carriedFileInvalid'))
  })

  test.each([
    ['that is no JSON', 'no json', 'carriedFileInvalid'],
    ['that holds nothing of it', 'null', 'carriedFileInvalid'],
    ['of another version', '{"liangpai":"root-request","v":2}', 'carriedFileVersion'],
    ['that is too long', ' '.repeat(40_000), 'carriedFileTooLong'],
  ])('%s is refused', (_, text, refusal) => {
    writeFileSync(path(), text)
    expect(readRequest).toThrow(code(refusal))
  })

  test('with a member that nobody knows is refused', () => {
    writeFileSync(path(), JSON.stringify({ ...makeRequest(), maxPathLength: 3 }))
    expect(readRequest).toThrow(code('carriedFileInvalid'))
  })
})
