import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A file system of its own that is soon full. */
export type SmallDisk = { path: string; remove(): void }

/** Why there is none: mounting one needs Linux and root. */
export const noSmallDisk: string | undefined =
  process.platform === 'linux' && process.getuid?.() === 0 && isMountable()
    ? undefined
    : 'no file system can be mounted'

/** Mounts one of so many bytes; only where `noSmallDisk` is undefined. */
export function mountSmallDisk(bytes: number): SmallDisk {
  const path = mkdtempSync(join(tmpdir(), 'liangpai-disk-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes},mode=700`, 'liangpai', path], { stdio: 'pipe' })
  return {
    path,
    remove() {
      execFileSync('umount', ['--lazy', path])
      rmSync(path, { recursive: true, force: true })
    },
  }
}

function isMountable(): boolean {
  try {
    mountSmallDisk(2 ** 16).remove()
    return true
  } catch {
    return false
  }
}
