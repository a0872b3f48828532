// The files that a shop's page loads are what is promised: plain ASCII, so that no charset of a page spoils them, and
// ES2020 (Chrome 80, Safari 16.4). What they call is looked up by engines.ts.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'acorn'

const FILES = ['badge.iife.js', 'test.iife.js'].map((file) => `packages/badge/dist/${file}`)

/** What keeps a script from loading in the oldest engine that is promised. */
export function scriptFaults(code: string): string[] {
  const faults: string[] = []
  const at = code.search(/[^\0-\x7f]/)
  if (at >= 0) faults.push(`is not ASCII at ${at}: ${code.slice(at, at + 20)}`)
  try {
    parse(code, { ecmaVersion: 2020, sourceType: 'script' })
  } catch (error) {
    faults.push(`is not an ES2020 script: ${String(error)}`)
  }
  return faults
}

function main(): number {
  const faults = FILES.flatMap((file) =>
    scriptFaults(readFileSync(join(import.meta.dirname, '..', file), 'utf8')).map((fault) => `${file} ${fault}`),
  )
  for (const fault of faults) console.error(fault)
  console.error(`built: ${FILES.length} files, ${faults.length} faults`)
  return faults.length === 0 ? 0 : 1
}

if (import.meta.main) process.exit(main())
