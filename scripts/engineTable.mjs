// The table that `pnpm engines` prints: a row a file, a column an engine, and why tests were skipped.
import { skipReasons } from './ci-reporter.mjs'
import { markdownTable } from './table.mjs'

const sum = (files, key) => files.reduce((all, file) => all + file[key], 0)

/** What one file or all of them came to: passed, failed and skipped, without what is none. */
function countsOf(files) {
  if (files.length === 0) return '–'
  const failed = sum(files, 'failed')
  const skipped = files.reduce((all, { skips }) => all + skips.length, 0)
  const parts = [failed && `${failed} failed`, `${sum(files, 'passed')} passed`, skipped && `${skipped} skipped`]
  return parts.filter(Boolean).join(', ')
}

/** The results of all engines, each with its version, as a Markdown table, and the reasons below it. */
export function engineTable(results) {
  const names = [...new Set(results.flatMap(({ files }) => files.map(({ file }) => file)))].toSorted((a, b) =>
    a.localeCompare(b),
  )
  const of = ({ files }, name) => files.filter(({ file }) => file === name)
  const rows = [
    ['File', ...results.map(({ engine, version }) => `${engine} ${version}`)],
    ...names.map((name) => [`\`${name}\``, ...results.map((result) => countsOf(of(result, name)))]),
    ['**All**', ...results.map(({ files }) => countsOf(files))],
  ]
  const reasons = results.flatMap(({ engine, files }) =>
    skipReasons(files).map(([reason, count]) => `- ${engine}, ${count} skipped: ${reason}`),
  )
  return [markdownTable(rows), '', ...reasons].join('\n').trimEnd()
}
