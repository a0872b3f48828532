import { statfs } from 'node:fs/promises'
import type { Check } from '../finding.ts'

/** Bytes below which a disk counts as nearly full: some days of a busy office. */
const LOW = 256 * 1024 * 1024

/** The disk of the data folder. */
export const checkSpace: Check = async ({ data }) => {
  const { bavail, bsize } = await statfs(data)
  const free = bavail * bsize
  return free >= LOW ? [] : [{ what: 'spaceLow', urgency: 'now', detail: `${data}: ${Math.floor(free / 2 ** 20)} MB` }]
}
