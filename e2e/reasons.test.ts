import { readFileSync } from 'node:fs'
import type { ElementReason, ResultReason } from '@liangpai/badge'
import { explain, type ExplainedReason } from '@liangpai/presentation/reasons'
import { expect, test } from 'vitest'

const guide = readFileSync(new URL('../docs/embedding.md', import.meta.url), 'utf8')
const [, table = ''] = /## When something is missing\n\n([^]*?)\n\n/.exec(guide) ?? []
const named = [...table.matchAll(/`([A-Z_]+)`/g)].map(([, reason = '']) => reason)

test('every reason that the element may give has an explanation', () => {
  const meaningOf = (reason: ResultReason): string => explain(reason, 'en').meaning
  const own = {
    ANCHORS_NOT_GIVEN: true,
    BADGE_NOT_ASKED_FOR: true,
    BADGE_NO_UNREADABLE: true,
    CONTENT_TYPE_MISMATCH: true,
    CRYPTO_MISSING: true,
    DECOMPRESSION_MISSING: true,
    FETCH_FAILED: true,
    FETCH_OFFLINE: true,
    FETCH_REDIRECT: true,
    FETCH_STATUS: true,
    FETCH_TIMEOUT: true,
    FETCH_TOO_LARGE: true,
    NOT_IN_EFFECT: true,
    PAGE_FRAMED: true,
    PAGE_INSECURE: true,
    SOURCE_MISSING: true,
    UNEXPECTED: true,
  } satisfies { [reason in ElementReason]: true }
  for (const reason of Object.keys(own)) expect(meaningOf(reason as ElementReason)).toMatch(/./)
  expect(named.toSorted()).toEqual([...Object.keys(own), 'SHOP_MISMATCH'].toSorted())
})

test('a reason that nobody gives is none to explain', () => {
  // @ts-expect-error there is no such reason
  const reason: ExplainedReason = 'OFFLINE'
  expect(explain(reason as string, 'en')).toBeUndefined()
})
