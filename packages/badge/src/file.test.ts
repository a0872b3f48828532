import { createWorld } from '@liangpai/world'
import { describe, expect, test } from 'vitest'
import { readServedFile, servedFile } from './file.ts'

const RELEASED = `!function(){var a=JSON.parse('{"registry":"","anchors":[]}');a.registry}();`
const { anchors } = await createWorld()
const settings = { registry: 'https://badge.example', anchors }

describe('the badge file that a registry serves', () => {
  test('a served file is the released one with its literal replaced by origin and anchors', () => {
    const file = servedFile(RELEASED, settings)
    expect(file).toBe(RELEASED.replace('{"registry":"","anchors":[]}', JSON.stringify(settings)))
    expect(readServedFile(file)).toEqual({ released: RELEASED, ...settings })
  })

  test('a registry on localhost with a port and two roots is read back as it was written', () => {
    const local = { registry: 'http://localhost:8787', anchors: [...anchors, 'A'.repeat(43)] }
    expect(readServedFile(servedFile(RELEASED, local))).toEqual({ released: RELEASED, ...local })
  })

  test.each([
    ['without the literal', ''],
    ['with the literal twice', RELEASED + RELEASED],
    ['that is served already', servedFile(RELEASED, settings)],
  ])('a file %s is refused', (_, file) => {
    expect(() => servedFile(file, settings)).toThrow(TypeError)
  })

  test.each([
    '',
    'badge.example',
    'https://badge.example/',
    'https://badge.example/o',
    'https://BADGE.example',
    "https://badge.example'-alert(1)-'",
    'javascript:alert(1)',
    'https://user@badge.example',
    'https://badge.example:443',
  ])('a registry that is no origin is refused: %s', (registry) => {
    expect(() => servedFile(RELEASED, { ...settings, registry })).toThrow(TypeError)
  })

  test.each([[[]], [['']], [['A'.repeat(42)]], [[`${'A'.repeat(42)}B`]], [["'".repeat(43)]], [[...anchors, 'root']]])(
    'anchors that are not thumbprints are refused: %j',
    (wrong: string[]) => {
      expect(() => servedFile(RELEASED, { ...settings, anchors: wrong })).toThrow(TypeError)
    },
  )
})

describe('reading a file', () => {
  test.each([
    ['a released file', RELEASED],
    ['another script', 'alert(1)'],
    ['a file of two registries', servedFile(RELEASED, settings) + servedFile(RELEASED, settings)],
    [
      'anchors that are none',
      RELEASED.replace('[]', `["${'A'.repeat(42)}B"]`).replace('""', '"https://badge.example"'),
    ],
    ['no anchor', RELEASED.replace('"registry":""', '"registry":"https://badge.example"')],
  ])('%s is not a served file', (_, file) => {
    expect(readServedFile(file)).toBeUndefined()
  })
})
