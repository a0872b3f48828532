import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { useDemo } from './demo.ts'

const main = new URL('../examples/platform-audit/src/main.ts', import.meta.url).pathname
const demo = useDemo()

async function night() {
  const env = { ...process.env, LIANGPAI_DATA: demo.data }
  const { stdout } = await promisify(execFile)(process.execPath, ['--conditions=@liangpai/source', main], { env })
  const lines = stdout.trim().split('\n')
  const rows = lines.filter((line) => line.includes('\t')).map((line) => line.split('\t'))
  return { states: rows.map(([, , , state]) => state), last: lines.at(-1) ?? '' }
}

test('a platform checks the shops of the demo, and makes fewer requests the next night', async () => {
  const first = await night()
  const issued = demo.book.badges.map(({ state }) => state)
  expect(first.states).toEqual([...issued, 'wrongSite', 'inactive', 'unreadable'])
  expect(first.last).toMatch(/^\d+ requests; first night/)

  const second = await night()
  expect(second.states).toEqual(first.states)
  expect(second.last).toMatch(/^\d+ requests; 0 changes$/)
  const requests = (last: string) => Number.parseInt(last, 10)
  expect(requests(second.last)).toBeLessThan(requests(first.last))
})
