import { uptime } from 'node:os'
import type { TimeSource } from './clock.ts'

/** The operating system counts the time that a machine sleeps, which JavaScript's own clock leaves out. */
const ASK_EVERY = 1000

/** The times of this machine. The operating system is asked once a second, since the time is read for each answer. */
export function systemTime(): TimeSource {
  let reading = { at: -Infinity, uptime: 0 }
  return {
    wall: () => Date.now() / 1000,
    uptime() {
      const at = performance.now()
      if (at - reading.at >= ASK_EVERY) reading = { at, uptime: uptime() }
      return reading.uptime + (at - reading.at) / 1000
    },
  }
}
