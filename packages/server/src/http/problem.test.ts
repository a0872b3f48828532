import { expect, test } from 'vitest'
import * as z from 'zod'
import { Refusal } from '../refusal.ts'
import { parseInput } from '../verb/parseInput.ts'
import { problem, problemOf } from './problem.ts'

function caught(act: () => unknown): unknown {
  try {
    return act()
  } catch (error) {
    return error
  }
}

test('a problem answer has status and title of its code and is not stored', async () => {
  const answer = problem({ code: 'tooManyRequests', headers: { 'retry-after': '7' } })
  expect([answer.status, answer.headers.get('retry-after'), answer.headers.get('cache-control')]).toEqual([
    429,
    '7',
    'no-store',
  ])
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect(await answer.json()).toEqual({
    type: 'about:blank',
    title: 'Too Many Requests',
    status: 429,
    code: 'tooManyRequests',
  })
})

test('the problem of a refusal has its code and the id of the request, and never its detail', async () => {
  const answer = problemOf(new Refusal('personDiffers', 'shen'), 'request-1')
  const body = await answer.text()
  expect(JSON.parse(body)).toMatchObject({ status: 409, code: 'personDiffers', requestId: 'request-1' })
  expect(body).not.toContain('shen')
})

test('the problem of an input says which members are wrong, by JSON pointers, and never what stood there', async () => {
  const shop = z.strictObject({ name: z.string().max(3), 'a/b': z.number().exactOptional() })
  const schema = z.strictObject({ shop, day: z.iso.date() })
  const refused = caught(() => parseInput(schema, { shop: { name: 'Shen', 'a/b': 'x' }, day: 'soon', more: 1 }))
  const body = await problemOf(refused, 'request-1').text()
  expect(JSON.parse(body)).toMatchObject({
    code: 'invalidInput',
    errors: [{ pointer: '#/shop/name' }, { pointer: '#/shop/a~1b' }, { pointer: '#/day' }, { pointer: '#' }],
  })
  for (const sent of ['Shen', 'soon', 'more']) expect(body).not.toContain(sent)
})

test('the problem of any other error says nothing of it', async () => {
  const answer = problemOf(new Error('no such table: people'), 'request-1')
  const body = await answer.text()
  expect([answer.status, JSON.parse(body)]).toMatchObject([500, { code: 'internal', requestId: 'request-1' }])
  expect(body).not.toContain('people')
})
