import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
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
    boot: bootOfThisMachine(),
  }
}

/** What Linux names each boot by. Elsewhere each process counts as a boot of its own. */
function bootOfThisMachine(): string {
  try {
    // Some containers have an uptime of their own, which begins anew under the same name: less than the machine's.
    if (uptime() + 1 < Number(process.hrtime.bigint()) / 1e9) return randomUUID()
    return readFileSync('/proc/sys/kernel/random/boot_id', 'ascii').trim()
  } catch {
    return randomUUID()
  }
}
