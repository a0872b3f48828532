import { verifyBadge } from '@liangpai/core'
import type { Vector } from './answer.ts'

/** A bundle with what it is judged by and the verdict it must get. */
export type Example = {
  name: string
  anchors: string[]
  page: string | null
  now: number
  allowLocalhost?: boolean
  bundle: object
  expect: object
}

/** The words of a reason are the project's, so they are left out. Members are sorted, as their order says nothing. */
function withoutReason(verdict: object): unknown {
  const sort = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map(sort)
    const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
    return Object.fromEntries(members.map(([name, member]) => [name, sort(member)]))
  }
  return sort({ ...verdict, reason: undefined })
}

/** Each bundle, as an object and as text, must get the same verdict. */
export const exampleVectors = (examples: readonly Example[]): readonly Vector[] =>
  examples.flatMap(({ name, bundle, expect, page, now, anchors, allowLocalhost = false }) =>
    (['object', 'text'] as const).map((form) => ({
      name: `example ${name}, from ${form}`,
      run: async () => {
        const input = form === 'text' ? JSON.stringify(bundle) : bundle
        return withoutReason(await verifyBadge(input, { anchors, page, now, allowLocalhost }))
      },
      wanted: withoutReason(expect),
    })),
  )
