import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A file system of its own that is soon full. */
export type SmallDisk = {
  path: string
  /** Writes a file there until nothing more fits. Returns its path. */
  fill(name?: string): string
  remove(): void
}

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
    fill: (name = 'filler') => fill(join(path, name)),
    remove() {
      execFileSync('umount', ['--lazy', path])
      rmSync(path, { recursive: true, force: true })
    },
  }
}

function fill(path: string): string {
  const file = openSync(path, 'w')
  for (let bytes = 2 ** 20; bytes >= 512;)
    try {
      writeSync(file, Buffer.alloc(bytes))
    } catch {
      bytes /= 2
    }
  closeSync(file)
  return path
}

function isMountable(): boolean {
  try {
    mountSmallDisk(2 ** 16).remove()
    return true
  } catch {
    return false
  }
}
