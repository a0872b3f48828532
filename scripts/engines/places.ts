import { readFileSync } from 'node:fs'
import { join } from 'node:path'

type Metafile = { outputs: { [file: string]: { inputs: { [file: string]: unknown } } } }

const COMMENTS = /\/\*[^]*?\*\/|(?<![:'"`])\/\/.*/g

const packageOf = (file: string): string => {
  if (/\/lit(?:-html)?\//.test(file)) return 'lit'
  return /^\.\.\/([a-z]+)\//.exec(file)?.[1] ?? 'badge'
}

/** The words of the sources of each package, ours and Lit, as far as they are in a built file. */
export function wordsByPackage(folder: string, metafile: string, output: string): Map<string, Set<string>> {
  const { outputs } = JSON.parse(readFileSync(join(folder, metafile), 'utf8')) as Metafile
  const inputs = Object.entries(outputs).find(([file]) => file.endsWith(`/${output}`))?.[1].inputs ?? {}
  const words = new Map<string, Set<string>>()
  for (const input of Object.keys(inputs)) {
    const own = words.get(packageOf(input)) ?? new Set()
    words.set(packageOf(input), own)
    const text = readFileSync(join(folder, input), 'utf8').replace(COMMENTS, '')
    for (const [word] of text.matchAll(/[\w$-]+/g)) own.add(word)
  }
  return words
}
