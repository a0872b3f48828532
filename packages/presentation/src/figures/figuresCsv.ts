import type { Language } from '../language.ts'
import { organizationWords, wordFor } from '../words/organizationWords.ts'
import { pageWords } from '../words/pageWords.ts'
import { wholePercent } from './figure.ts'
import { formatDisplayed } from './monthsTable.ts'
import type { FiguresReport } from './report.ts'

/** What spreadsheet programs read as the beginning of a formula, in either width. */
const FORMULA = /^[\s]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u

/** A cell that no spreadsheet program takes for a formula: text that could be one begins with an apostrophe. */
const cell = (value: string): string => `"${(FORMULA.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`

type Row = Partial<Record<'figure' | 'period' | 'area' | 'chainLink' | 'name' | 'from' | 'to' | 'note', string>>

/**
 * The figures as a table that spreadsheet programs open: UTF-8 with its mark, lines by CRLF, every cell quoted. A hidden count
 * has an empty number and its words in the note.
 */
export function figuresCsv(report: FiguresReport, language: Language): string {
  const { csvColumns } = pageWords[language].figures
  const columns = Object.keys(csvColumns) as (keyof Row)[]
  const rows: Row[] = [csvColumns, ...displayedRows(report, language), ...organizationRows(report, language)]
  return `\ufeff${rows.map((row) => `${columns.map((name) => cell(row[name] ?? '')).join(',')}\r\n`).join('')}`
}

function displayedRows({ months, estimate, share, day }: FiguresReport, language: Language): Row[] {
  const words = pageWords[language].figures
  const last = months.at(-1)
  return [
    ...months.map((one) => ({
      figure: words.displayed,
      period: one.month,
      ...(one.shown === undefined ? { note: formatDisplayed(one, language) } : { from: String(one.shown) }),
    })),
    ...(estimate
      ? [
          {
            figure: words.estimate,
            period: estimate.statedOn,
            from: String(estimate.min),
            ...(estimate.max !== undefined && { to: String(estimate.max) }),
            note: estimate.source,
          },
        ]
      : []),
    ...(share
      ? [
          {
            figure: words.csvShare,
            period: last?.month ?? day,
            from: String(wholePercent(share)[0]),
            to: String(wholePercent(share)[1]),
          },
        ]
      : []),
  ]
}

function organizationRows({ branches, coverage, day }: FiguresReport, language: Language): Row[] {
  const words = pageWords[language].figures
  const { form, chainLink } = organizationWords[language]
  const all = branches.map((one) => ({
    figure: words.branchesByForm,
    period: day,
    name: wordFor(form, one.form),
    from: String(one.count),
  }))
  const fields = coverage.fields.flatMap((field): Row[] => {
    const place = {
      figure: words.csvField,
      period: day,
      area: field.area,
      chainLink: wordFor(chainLink, field.chainLink),
    }
    return field.branches.length > 0
      ? field.branches.map((name) => ({ ...place, name: name[language] }))
      : [{ ...place, note: words.empty }]
  })
  return [...all, ...fields]
}
