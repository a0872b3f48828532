import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

/** Starts workerd on a free port of its choice, asks its worker, and ends it. */
export async function askWorkerd(binary: string, folder: string): Promise<string> {
  const stdio: ['ignore', 'ignore', 'inherit', 'pipe'] = ['ignore', 'ignore', 'inherit', 'pipe']
  const child = spawn(binary, ['serve', 'workerd.capnp', '--control-fd=3'], { cwd: folder, stdio })
  try {
    const port = await new Promise<number>((resolve, reject) => {
      createInterface(child.stdio[3] as Readable).on('line', (line) => {
        const { event, port } = JSON.parse(line) as { event: string; port?: number }
        if (event === 'listen' && port) resolve(port)
      })
      child.once('error', reject)
      child.once('exit', (code) => reject(new Error(`workerd ended with ${code}`)))
    })
    const response = await fetch(`http://127.0.0.1:${port}/`)
    const text = await response.text()
    if (!response.ok) throw new Error(`workerd answered ${response.status}: ${text}`)
    return text
  } finally {
    child.kill()
  }
}
