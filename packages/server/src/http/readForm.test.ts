import * as z from 'zod'
import { expect, test } from 'vitest'
import { day, shortName, text } from '../input/schemas.ts'
import { inputFaults, parseInput } from '../verb/parseInput.ts'
import { formFaults } from './formFaults.ts'
import { FormGaps, readForm } from './readForm.ts'

const schema = z.strictObject({
  title: text(10),
  day,
  who: z.strictObject({ id: shortName }),
  topics: z.array(z.enum(['one', 'two'])).min(1),
})
const members = [
  [/^who\.id$/, 'person'],
  [/^(title|day|topics)\b/, '$1'],
] as const
const typedOf = (typed: Record<string, string>) =>
  Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, [value]]))
const thrownBy = (act: () => unknown): FormGaps => {
  try {
    act()
  } catch (error) {
    return error as FormGaps
  }
  throw new Error('nothing was thrown')
}

test('what is missing in a form and what else its input refuses stand beside their fields, in the order of the form', () => {
  const typed = typedOf({ person: 'Lin', title: ' ', day: 'soon' })
  const error = thrownBy(() =>
    readForm(
      typed,
      (form) => ({
        title: form.written('title'),
        day: form.written('day'),
        who: { id: form.written('person') },
        topics: form.ticked('topics'),
      }),
      schema,
    ),
  )
  const faults = formFaults({ members }, { language: 'en', typed }, error)
  expect(Object.keys(faults)).toEqual(['title', 'day', 'person', 'topics'])
  expect(Object.values(faults).map(({ isFirst }) => isFirst)).toEqual([true, undefined, undefined, undefined])
})

test('a form of which nothing is missing is read, and a version is sent along only where the form has one', () => {
  const typed = typedOf({ title: ' A ' })
  expect(readForm(typed, (form) => ({ title: form.written('title'), ...form.madeFrom() }))).toEqual({ title: 'A' })
  expect(readForm(typedOf({ madeFrom: 'v' }), (form) => form.madeFrom())).toEqual({ madeFrom: 'v' })
})

test('all faults of an input are listed, each member once, and what has a code before what has none', () => {
  const input = { title: 'x'.repeat(11), day: '2026-02-30', who: { id: 'Lin Xiao' }, topics: [] }
  const faults = [
    ['title', 'textTooLong'],
    ['day', 'dayUnreadable'],
    ['who.id', 'shortNameUnreadable'],
    ['topics', 'invalidInput'],
  ]
  expect(inputFaults(schema, input).map(({ path, code }) => [path, code])).toEqual(faults)
  expect(thrownBy(() => parseInput(schema, input))).toMatchObject({ code: 'textTooLong', pointers: ['/title'] })
})
