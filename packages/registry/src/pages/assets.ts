import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { type AssetFile, buildAssets } from './buildAssets.ts'

/** A script or style sheet of the pages, as it is served. */
export type Asset = { body: Uint8Array<ArrayBuffer>; contentType: string; etag: string }

const CONTENT_TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

/** The addresses of what the pages are drawn with. */
export const assetPaths = {
  verify: { styles: ['/assets/frame.css', '/assets/verify.css'], script: '/assets/verify.js' },
  offer: { styles: ['/assets/frame.css', '/assets/member.css'], script: '/assets/offer.js' },
  stop: { styles: ['/assets/frame.css', '/assets/member.css'], script: '/assets/stop.js' },
}

/** All assets by name: from the folder beside the built program, or made from the sources beside this file. */
export function readAssets(): Map<string, Asset> {
  const built = join(import.meta.dirname, 'assets')
  const files = existsSync(built) ? filesIn(built) : buildAssets(import.meta.dirname)
  return new Map(files.map((file) => [file.name, assetOf(file)]))
}

const filesIn = (folder: string): AssetFile[] =>
  readdirSync(folder).map((name) => ({ name, body: readFileSync(join(folder, name)) }))

function assetOf({ name, body }: AssetFile): Asset {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  return { body: new Uint8Array(body), contentType: CONTENT_TYPES[extname(name)] ?? '', etag }
}
