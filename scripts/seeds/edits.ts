import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Spoils a copy of the project. */
export type Edit = (copy: string) => void

/** Writes a file of one or more lines. */
export const write =
  (file: string, ...lines: string[]): Edit =>
  (copy) => {
    mkdirSync(dirname(join(copy, file)), { recursive: true })
    writeFileSync(join(copy, file), `${lines.join('\n')}\n`)
  }

export const append =
  (file: string, text: string): Edit =>
  (copy) =>
    appendFileSync(join(copy, file), text)

/** Replaces a text that must be there. */
export const replace =
  (file: string, text: RegExp, replacement: string): Edit =>
  (copy) => {
    const before = readFileSync(join(copy, file), 'utf8')
    if (!text.test(before)) throw new Error(`${file} holds no ${String(text)}: the seed is out of date`)
    writeFileSync(join(copy, file), before.replace(text, replacement))
  }

type Json = { [name: string]: unknown }

export const editJson =
  (file: string, change: (content: Json) => Json): Edit =>
  (copy) => {
    const content = JSON.parse(readFileSync(join(copy, file), 'utf8')) as Json
    writeFileSync(join(copy, file), JSON.stringify(change(content)))
  }

/** All edits one after the other. */
export const all =
  (...edits: Edit[]): Edit =>
  (copy) => {
    for (const edit of edits) edit(copy)
  }
