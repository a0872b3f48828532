import { colorProperties, html } from '@liangpai/presentation'
import { familyOf } from '@liangpai/presentation/verdict'
import type { AuditResult } from '../state/results.ts'
import { fieldsOf } from './fields.ts'
import { isRowState } from './meaning.ts'

const colors = (scheme: 'light' | 'dark' | 'print') => `:root { ${colorProperties(scheme)} }`

const HEAD = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Audit of badges</title>
<style>
  :root { color-scheme: light dark }
  ${colors('light')}
  @media (prefers-color-scheme: dark) { ${colors('dark')} }
  @media print { ${colors('print')} }
  body { margin: 2rem auto; max-width: 76rem; padding: 0 1rem; font: 14px/1.5 system-ui, sans-serif; background: var(--paper); color: var(--ink) }
  h1 { font-size: 1.6em }
  div { overflow-x: auto }
  table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums }
  caption { text-align: start; padding-block: .5rem; color: var(--ink-2) }
  th, td { border-bottom: 1px solid var(--line); padding: .5rem .75rem; text-align: start; vertical-align: top }
  th { color: var(--ink-2); font-weight: 400; white-space: nowrap }
  td:nth-child(1), td:nth-child(2), td:nth-child(n + 6), b { white-space: nowrap }
  td:nth-child(3) { overflow-wrap: anywhere; min-width: 12rem }
  code { font: inherit }
  small { display: block; color: var(--ink-2) }
  .plate b { color: var(--pine) }
  .block b { color: var(--warn) }
  @media print { div { overflow: visible } tr { break-inside: avoid } }
</style>
<h1>Audit of badges</h1>
<div tabindex="0" role="region" aria-label="Results">
<table>
<caption>One line for each row of the file, by its number there. Times are UTC.</caption>
<thead><tr><th scope="col">Row</th><th scope="col">Code</th><th scope="col">Page or listing</th><th scope="col">Answer</th><th scope="col">Before</th><th scope="col">Valid until</th><th scope="col">As of</th></tr></thead>
<tbody>
`

/** One page that loads and runs nothing. Addresses are text and no links: they come from shops. */
export function* htmlOf(results: Iterable<AuditResult>): Generator<string, void, undefined> {
  yield HEAD
  for (const result of results) yield rowOf(result)
  yield '</tbody>\n</table>\n</div>\n</html>\n'
}

function rowOf(result: AuditResult): string {
  const { line, code, page, listing_host, listing_id, read_as, state, reason, meaning, was, valid_until, as_of } =
    fieldsOf(result)
  const answer = html`<b>${state}</b> <code>${reason}</code><small>${meaning}</small>`
  const readAs = read_as === '' ? '' : html`<small>read as <bdi>${read_as}</bdi></small>`
  const place = html`<bdi>${page || `${listing_host} ${listing_id}`.trim()}</bdi>${readAs}`
  const cells = [line, html`<bdi>${code}</bdi>`, place, answer, was, minuteOf(valid_until), minuteOf(as_of)].map(
    (cell) => html`<td>${cell}</td>`,
  )
  return html`<tr class="${outlineOf(state)}">
    ${cells}
  </tr> `.toString()
}

const outlineOf = (state: string) => (isRowState(state) && state !== 'unreadable' ? familyOf(state) : 'round')

/** `2026-11-24T15:16:27Z` as people read it: `2026-11-24 15:16`. */
const minuteOf = (time: string): string => time.replace('T', ' ').replace(/:\d\dZ$/, '')
