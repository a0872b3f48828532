import { expect, test } from 'vitest'
import { listenRepeating } from './listenRepeating.ts'

const here = () => new Response('here')

test('what is served repeats its work and reports what fails, until it is closed', async () => {
  const faults: unknown[] = []
  let runs = 0
  let reached = () => {}
  const third = new Promise<void>((resolve) => (reached = resolve))
  const work = async () => {
    if (++runs === 3) reached()
    throw new Error('no database')
  }
  const { port, close } = await listenRepeating(here, { port: 0, report: (error) => void faults.push(error) }, [
    [work, 1],
  ])
  expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('here')
  await third
  await close()
  expect(faults.length).toBe(runs)
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow('fetch failed')
})

test('where nothing can be listened at, no work is begun', async () => {
  const { port, close } = await listenRepeating(here, { port: 0, report: () => {} }, [])
  let runs = 0
  const work = async () => void runs++
  const again = listenRepeating(here, { port, report: () => {} }, [[work, 1]])
  await expect(again).rejects.toMatchObject({ code: 'portTaken' })
  await close()
  expect(runs).toBe(0)
})
