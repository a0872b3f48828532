import { readFileSync } from 'node:fs'

/**
 * The most memory that this process ever held, in bytes. From the kernel's own note where there is one: what
 * `resourceUsage` tells begins, on Linux, with the peak of whoever started the process.
 */
export function peakMemory(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS * 1024
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
  return Number(kilobytes) * 1024
}
