import { readFileSync } from 'node:fs'

/**
 * The most memory that this process ever used, in bytes. On Linux from the kernel: `resourceUsage` starts there with the
 * peak of the parent process.
 */
export function peakMemory(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS * 1024
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
  return Number(kilobytes) * 1024
}
