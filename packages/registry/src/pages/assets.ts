import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { tagBody, type TaggedBody } from '@liangpai/server/http'
import { type AssetFile, buildAssets } from './buildAssets.ts'

const CONTENT_TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

/** The addresses of what the pages are drawn with. */
export const assetPaths = {
  verify: { styles: ['/assets/frame.css', '/assets/verify.css'], script: '/assets/verify.js' },
  offer: { styles: ['/assets/frame.css', '/assets/member.css'], script: '/assets/offer.js' },
  offerPasskey: { styles: [], script: '/assets/offerPasskey.js' },
  data: {
    styles: ['/assets/frame.css', '/assets/member.css', '/assets/data.css'],
    script: '/assets/data.js',
  },
  ask: { styles: ['/assets/frame.css', '/assets/member.css', '/assets/forms.css'], script: '/assets/ask.js' },
  report: { styles: ['/assets/frame.css', '/assets/member.css', '/assets/forms.css'], script: '/assets/report.js' },
  receipt: { styles: ['/assets/frame.css', '/assets/member.css'], script: '/assets/receiptCheck.js' },
  stop: { styles: ['/assets/frame.css', '/assets/member.css'], script: '/assets/stop.js' },
  office: { styles: ['/assets/frame.css', '/assets/work.css', '/assets/office.css'], script: '/assets/office.js' },
  signIn: {
    styles: ['/assets/frame.css', '/assets/work.css', '/assets/signIn.css'],
    script: '/assets/signIn.js',
  },
}

/** All assets by name: from the folder beside the built program, or made from the sources beside this file. */
export function readAssets(): Map<string, TaggedBody<Uint8Array<ArrayBuffer>>> {
  const built = join(import.meta.dirname, 'assets')
  const files = existsSync(built) ? filesIn(built) : buildAssets(import.meta.dirname)
  return new Map(files.map((file) => [file.name, assetOf(file)]))
}

const filesIn = (folder: string): AssetFile[] =>
  readdirSync(folder).map((name) => ({ name, body: readFileSync(join(folder, name)) }))

/** Revalidated on every use: their names stay when their content changes. */
const assetOf = ({ name, body }: AssetFile): TaggedBody<Uint8Array<ArrayBuffer>> =>
  tagBody(new Uint8Array(body), {
    'content-type': CONTENT_TYPES[extname(name)] ?? '',
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  })
