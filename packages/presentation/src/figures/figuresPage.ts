import type { Language } from '../language.ts'
import { formatMoment } from '../dates.ts'
import { formatDayOrMonth, formatMonth, formatPlainDate } from '../plainDates.ts'
import { organizationWords, wordFor } from '../words/organizationWords.ts'
import { pageWords } from '../words/pageWords.ts'
import { coverageSentences } from './coverageSentences.ts'
import { formatFigure, formatRatio } from './figure.ts'
import { formatDisplayed } from './monthsTable.ts'
import { countNote } from './publishedCount.ts'
import type { FiguresReport } from './report.ts'

/** A part of the page of text: its heading, what it says, and its rows, each a label and a value. */
type Section = {
  about: 'organizations' | 'display' | 'months' | 'how'
  heading: string
  sentences: string[]
  rows: readonly (readonly [label: string, value: string])[]
}

/** The figures of a day as one page of text, to be printed or saved (SERVICES 6; PAGES 2). */
export type FiguresPage = {
  organization: string
  subject: string
  title: string
  asOf: string
  sections: readonly Section[]
  foot: string
}

/** The page of text from the same figures as everything else, printed at a host and a moment. */
export function figuresPage(
  report: FiguresReport,
  language: Language,
  { host, at }: { host: string; at: number },
): FiguresPage {
  const words = pageWords[language].figures
  const organization = report.organization[language]
  return {
    organization,
    subject: words.page.subject,
    title: words.page.title(organization),
    asOf: words.page.asOf(formatPlainDate(report.day, language)),
    sections: [
      organizationsOf(report, language),
      displayOf(report, language),
      ...monthsOf(report, language),
      {
        about: 'how' as const,
        heading: words.page.how,
        sentences: [...words.page.howSentences, words.monthly, countNote[language]],
        rows: [],
      },
    ],
    foot: words.page.foot(host, formatMoment(at, language)),
  }
}

function organizationsOf({ organization, branches, coverage }: FiguresReport, language: Language): Section {
  const words = pageWords[language].figures
  const { sum, empty, notes } = coverageSentences(coverage, language)
  const count = branches.reduce((all, one) => all + one.count, 0)
  const forms = branches.map((one) => [wordFor(organizationWords[language].form, one.form), String(one.count)] as const)
  return {
    about: 'organizations',
    heading: words.page.organizations,
    sentences: [
      words.branches(organization[language], String(count)),
      coverage.areas.length > 0 ? sum : words.noAreas,
      ...notes,
    ],
    rows: [...forms, ...empty.map(({ link, areas }) => [words.emptyLink(link), areas] as const)],
  }
}

function displayOf({ months, displayed, estimate, share }: FiguresReport, language: Language): Section {
  const { page, estimateFrom, wholeCity } = pageWords[language].figures
  const sentences = [
    displayedSentence(months.at(-1), displayed, language),
    ...(estimate ? [page.estimateSentence(formatFigure(estimate, language))] : []),
    ...(share ? [page.shareSentence(formatRatio({ ...share, atLeast: false }, language))] : []),
    ...(estimate ? [estimateFrom(estimate.source, formatDayOrMonth(estimate.statedOn, language))] : []),
    wholeCity,
  ]
  return { about: 'display', heading: page.display, sentences, rows: [] }
}

/** What is said of the last month, which has a number, is hidden, was not recorded, or is still to come. */
function displayedSentence(
  last: FiguresReport['months'][number] | undefined,
  displayed: FiguresReport['displayed'],
  language: Language,
): string {
  const { page } = pageWords[language].figures
  if (!last) return page.noneSentence
  if (last.notRecorded) return page.notRecordedSentence
  return displayed ? page.displayedSentence(formatFigure(displayed, language)) : page.hiddenSentence
}

function monthsOf({ months }: FiguresReport, language: Language): Section[] {
  const { page } = pageWords[language].figures
  const rows = months.map((one) => [formatMonth(one.month, language), formatDisplayed(one, language)] as const)
  return rows.length > 0 ? [{ about: 'months', heading: page.months, sentences: [page.monthsSentence], rows }] : []
}
