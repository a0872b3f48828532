import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Hono } from 'hono'
import { type AssetFile, type AssetSources, buildAssets } from './buildAssets.ts'
import { problem } from './problem.ts'
import { compressAhead, respond, tagBody, type TaggedBody } from './taggedBody.ts'

const CONTENT_TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

/** What pages are drawn with, by its name below `/assets`. */
export type Assets = ReadonlyMap<string, TaggedBody<Uint8Array<ArrayBuffer>>>

/** What was read before, by its folder: neither files nor sources change while a process runs. */
const assetsByFolder = new Map<string, Assets>()

/** All assets of a service: from the folder `assets` beside its built program, or made from the sources in the same place. */
export function readAssets(sources: AssetSources): Assets {
  const { folder } = sources
  const assets = assetsByFolder.get(folder) ?? assetsIn(sources)
  assetsByFolder.set(folder, assets)
  return assets
}

function assetsIn(sources: AssetSources): Assets {
  const built = join(sources.folder, 'assets')
  const files = existsSync(built) ? filesIn(built) : buildAssets(sources)
  return new Map(files.map((file) => [file.name, assetOf(file)]))
}

/** Serves assets below `/assets`, compressed before anybody asks. */
export function assetRoutes(app: Hono, assets: Assets): void {
  for (const asset of assets.values()) void compressAhead(asset)
  app.get('/assets/:name', (c) => {
    const asset = assets.get(c.req.param('name'))
    return asset ? respond(asset, c.req.raw.headers) : problem({ code: 'notFound' })
  })
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
