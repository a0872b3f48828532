import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { type Demo, startDemo } from '../examples/demo/src/demo.ts'

/** The demo of a test file: the demo itself, and the folder of its data. */
export type TestDemo = Omit<Demo, 'stop'> & {
  data: string
  /** Stops the demo and starts it on the same data; `between` runs while it is down. */
  restart(between?: () => void): Promise<void>
}

/** Seeds the demo in a folder of its own before the tests of a file, and removes both after them. */
export function useDemo(): TestDemo {
  const data = mkdtempSync(join(tmpdir(), 'liangpai-demo-'))
  const demo = { data } as TestDemo
  let stop = async () => {}
  const start = async () => {
    const started = await startDemo({ data, anyPorts: true })
    stop = started.stop
    Object.assign(demo, started)
  }
  demo.restart = async (between = () => {}) => {
    await stop()
    between()
    await start()
  }
  beforeAll(start)
  afterAll(async () => {
    await stop()
    rmSync(data, { recursive: true, force: true })
  })
  return demo
}
