import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Example } from './examples.ts'
import type { PublishedFiles } from './published.ts'

// Published vectors are read where they lie and never copied: LIANGPAI_VECTORS and LIANGPAI_PROFILE, or ../shared
// beside the project.

const shared = join(import.meta.dirname, '../../../../shared')
const vectors = process.env['LIANGPAI_VECTORS'] ?? join(shared, 'vectors')
const profile = process.env['LIANGPAI_PROFILE'] ?? join(shared, 'profile')

const readText = (file: string): string | undefined => (existsSync(file) ? readFileSync(file, 'utf8') : undefined)

function readJson<T>(file: string): T | undefined {
  const text = readText(file)
  return text === undefined ? undefined : (JSON.parse(text) as T)
}

/** A published text; nothing where the vectors are not here. */
export const readPublished = (name: string): string | undefined => readText(join(vectors, name))

function readSuite(): PublishedFiles['jsonTestSuite'] {
  const folder = join(vectors, 'json-test-suite/test_parsing')
  if (!existsSync(folder)) return undefined
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'base64url')]))
}

/** Whatever of the published vectors is here, as JSON. */
export const readPublishedFiles = (): PublishedFiles => ({
  jsonTestSuite: readSuite(),
  wycheproof: readJson(join(vectors, 'wycheproof/ecdsa_secp256r1_sha256_p1363_test.json')),
  longLists: readJson(join(vectors, 'token-status-list/appendix-c-vectors.json')),
  shortLists: readJson(join(vectors, 'token-status-list/short-lists.json')),
  signedList: readJson(join(vectors, 'token-status-list/signed-status-list-example.json')),
  jose: readJson(join(vectors, 'rfc7515-rfc8037/examples.json')),
})

/** The example bundles of the profile, made by an independent implementation; none where they are not here. */
export const readExamples = (): readonly Example[] =>
  readJson<{ bundles: Example[] }>(join(profile, 'example-bundles.json'))?.bundles ?? []
