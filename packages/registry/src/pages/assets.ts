import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A script or style sheet of the pages. */
export type Asset = { body: Uint8Array<ArrayBuffer>; contentType: string; etag: string }

const TYPES: Record<string, string> = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8' }

/** Reads what stands in the folder `assets` beside this file, in the source as in the build. */
export function readAssets(folder: string = join(import.meta.dirname, 'assets')): Map<string, Asset> {
  const files = readdirSync(folder).flatMap((name): [string, Asset][] => {
    const contentType = TYPES[/^[a-z-]+\.(js|css)$/.exec(name)?.[1] ?? '']
    if (contentType === undefined) return []
    const body = new Uint8Array(readFileSync(join(folder, name)))
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
    return [[name, { body, contentType, etag }]]
  })
  return new Map(files)
}
