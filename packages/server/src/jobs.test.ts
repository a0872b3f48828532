import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { repeat } from './jobs.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a job whose run takes longer than its interval never runs twice at once', async () => {
  let running = 0
  let most = 0
  const job = repeat(
    async () => {
      most = Math.max(most, ++running)
      await new Promise((resolve) => setTimeout(resolve, 250))
      running--
    },
    100,
    () => {},
  )
  await vi.advanceTimersByTimeAsync(2000)
  expect(most).toBe(1)
  await Promise.all([job.stop(), vi.advanceTimersByTimeAsync(1000)])
})

test('a run that fails is reported, and the job is run again', async () => {
  const report = vi.fn<(error: unknown) => void>()
  const job = repeat(() => Promise.reject(new Error('no database')), 100, report)
  await vi.advanceTimersByTimeAsync(350)
  expect(report).toHaveBeenCalledTimes(3)
  await job.stop()
})

test('stopping a job waits for the run under way and starts no other', async () => {
  const work = vi.fn<() => Promise<void>>(() => new Promise((resolve) => setTimeout(resolve, 50)))
  const job = repeat(work, 100, () => {})
  await vi.advanceTimersByTimeAsync(110)
  let stopped = false
  const stopping = job.stop().then(() => (stopped = true))
  await vi.advanceTimersByTimeAsync(10)
  expect(stopped).toBe(false)
  await vi.advanceTimersByTimeAsync(500)
  await stopping
  expect(work).toHaveBeenCalledTimes(1)
})
