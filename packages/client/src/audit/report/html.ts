import type { AuditResult } from '../state/results.ts'
import { fieldsOf } from './fields.ts'

const HEAD = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Audit of badges</title>
<style>
  :root { color-scheme: light dark; --ink: #18211d; --ink2: #4b5751; --line: #d6ddd9; --pine: #0b6048; --warn: #7a4300 }
  @media (prefers-color-scheme: dark) {
    :root { --ink: #e9eeeb; --ink2: #aeb9b3; --line: #37423c; --pine: #74d1ae; --warn: #f3be68 }
  }
  body { margin: 2rem auto; max-width: 76rem; padding: 0 1rem; font: 14px/1.5 system-ui, sans-serif; color: var(--ink) }
  h1 { font-size: 1.6em }
  div { overflow-x: auto }
  table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums }
  caption { text-align: start; padding-block: .5rem; color: var(--ink2) }
  th, td { border-bottom: 1px solid var(--line); padding: .5rem .75rem; text-align: start; vertical-align: top }
  th { color: var(--ink2); font-weight: 400; white-space: nowrap }
  td:nth-child(1), td:nth-child(2), td:nth-child(n + 6), b { white-space: nowrap }
  td:nth-child(3) { overflow-wrap: anywhere; min-width: 12rem }
  code { font: inherit }
  small { display: block; color: var(--ink2) }
  .verified b { color: var(--pine) }
  .wrongSite b, .unknownIssuer b, .invalid b { color: var(--warn) }
  @media print { div { overflow: visible } tr { break-inside: avoid } }
</style>
<h1>Audit of badges</h1>
<div tabindex="0" role="region" aria-label="Results">
<table>
<caption>One line for each row of the file, by its number there. Times are UTC.</caption>
<thead><tr><th scope="col">Row</th><th scope="col">Code</th><th scope="col">Page or listing</th><th scope="col">Answer</th><th scope="col">Before</th><th scope="col">Valid until</th><th scope="col">As of</th></tr></thead>
<tbody>
`

/** One page, which needs nothing from anywhere and runs nothing. Addresses are text: they come from shops. */
export function* htmlOf(results: Iterable<AuditResult>): Generator<string, void, undefined> {
  yield HEAD
  for (const result of results) yield rowOf(result)
  yield '</tbody>\n</table>\n</div>\n</html>\n'
}

function rowOf(result: AuditResult): string {
  const {
    line,
    code,
    page,
    listing_host: host,
    listing_id: id,
    state,
    reason,
    meaning,
    was,
    ...times
  } = fieldsOf(result)
  const answer = `<b>${escape(state)}</b> <code>${escape(reason)}</code><small>${escape(meaning)}</small>`
  const cells = [line, code, page || `${host} ${id}`.trim(), was, ...Object.values(times).map(shortened)].map(escape)
  cells.splice(3, 0, answer)
  return `<tr class="${escape(state)}">${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>\n`
}

/** `2026-11-24T15:16:27Z` as people read it. */
const shortened = (time: string): string => time.replace('T', ' ').replace(/:\d\dZ$/, '')

const ENTITIES: { readonly [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '')
