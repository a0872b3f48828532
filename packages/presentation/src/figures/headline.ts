import type { Language } from '../language.ts'
import { formatDayOrMonth } from '../plainDates.ts'
import { pageWords } from '../words/pageWords.ts'
import { formatFigure, formatRatio } from './figure.ts'
import { formatDisplayed } from './monthsTable.ts'
import type { FiguresReport } from './report.ts'

/** The three figures that stand large, and in sentences how the third follows from the others and who gave the second. */
export function headlineOf(
  report: FiguresReport,
  language: Language,
): { figures: { number: string; label: string }[]; sentences: string[] } {
  const words = pageWords[language].figures
  const { months, displayed, estimate, share } = report
  const last = months.at(-1)
  const lastWords = last ? formatDisplayed(last, language) : words.notRecorded
  return {
    figures: [
      { number: displayed ? formatFigure(displayed, language) : lastWords, label: words.displayed },
      { number: estimate ? formatFigure(estimate, language) : words.noEstimate, label: words.estimate },
      {
        // A share is at least what it says wherever the part is a lower bound, which `about` says already.
        number: share ? formatRatio({ ...share, atLeast: false }, language) : words.noShare,
        label: words.share,
      },
    ],
    sentences: [
      ...(last ? [words.asOfMonth(formatDayOrMonth(last.month, language))] : []),
      ...followsFrom(report, language),
      words.wholeCity,
    ],
  }
}

function followsFrom({ displayed, estimate, share, months }: FiguresReport, language: Language): string[] {
  const words = pageWords[language].figures
  const stated = estimate ? [words.estimateFrom(estimate.source, formatDayOrMonth(estimate.statedOn, language))] : []
  if (!displayed) return [...(months.at(-1)?.under === undefined ? [] : [words.shareHidden]), ...stated]
  if (!estimate) return []
  const [part, low] = [displayed.min, estimate.min].map((min) => formatFigure({ min, max: min }, language)) as [
    string,
    string,
  ]
  if (estimate.max === undefined) return [words.shareUnbounded, ...stated]
  if (!share) return [words.shareImpossible, ...stated]
  const high = formatFigure({ min: estimate.max, max: estimate.max }, language)
  return [words.shareFollows(part, low, high), ...stated]
}
