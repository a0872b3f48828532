import * as z from 'zod'
import { expect, test } from 'vitest'
import { answersChecked } from './answersChecked.ts'

const output = z.strictObject({ id: z.string() })
const acting = (answer: unknown) => answersChecked({ add: () => Promise.resolve(answer) }, { add: { output } })

test('an answer as its schema describes it is handed on', async () => {
  expect(await acting({ id: 'one' }).add()).toEqual({ id: 'one' })
})

test('an answer that has more than its schema, or less, fails under the name of its verb', async () => {
  for (const answer of [{ id: 'one', name: 'two' }, {}])
    await expect(acting(answer).add()).rejects.toThrow(/^add answers/)
})
