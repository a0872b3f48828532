import type { Result } from '../state/answers.ts'
import { COLUMNS, fieldsOf } from './fields.ts'

const HEAD = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Audit of badges</title>
<style>
  body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem; color-scheme: light dark }
  table { border-collapse: collapse }
  caption { text-align: start; font-weight: 600; padding-block: .5rem }
  th, td { border: 1px solid; padding: .25rem .5rem; text-align: start; overflow-wrap: anywhere }
</style>
<h1>Audit of badges</h1>
<table>
<caption>One line for each row of the file</caption>
`

/** One page, which needs nothing from anywhere and runs nothing. Addresses are text: they come from shops. */
export function* htmlOf(results: Iterable<Result>): Generator<string, void, undefined> {
  yield `${HEAD}<thead><tr>${COLUMNS.map((name) => `<th scope="col">${name}</th>`).join('')}</tr></thead>\n<tbody>\n`
  for (const result of results) {
    const cells = Object.values(fieldsOf(result)).map((text) => `<td>${escape(text)}</td>`)
    yield `<tr>${cells.join('')}</tr>\n`
  }
  yield '</tbody>\n</table>\n</html>\n'
}

const ENTITIES: { readonly [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '')
