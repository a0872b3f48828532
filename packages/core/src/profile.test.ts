import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { verifyBadge } from './index.ts'

// Bundles made by an independent implementation of the profile, with the verdict each must give.
const folder = process.env['LIANGPAI_PROFILE'] ?? join(import.meta.dirname, '../../../../shared/profile')
const file = join(folder, 'example-bundles.json')

type Example = {
  name: string
  anchors: string[]
  page: string | null
  now: number
  allowLocalhost?: boolean
  bundle: object
  expect: object
}

const examples = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { bundles: Example[] }).bundles : []

if (examples.length === 0)
  test('the example bundles of the profile are not here: set LIANGPAI_PROFILE', ({ skip }) => skip())

test.each(examples)(
  'example $name of the profile: same verdict from object and text',
  async ({ bundle, expect: expected, ...example }) => {
    const { page, now, anchors, allowLocalhost = false } = example
    const { reason: _, ...wanted } = expected as { reason?: string }
    for (const form of [bundle, JSON.stringify(bundle)]) {
      const verdict = await verifyBadge(form, { anchors, page, now, allowLocalhost })
      const { reason, ...rest } = { reason: undefined, ...verdict }
      expect(rest, reason).toEqual(wanted)
    }
  },
)
