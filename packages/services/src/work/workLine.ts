import type { ModuleName } from '../store/settings.ts'

/** Something that waits for whoever reads: one line of the list of all modules, by its next date (PAGES-services 6). */
export type WorkLine = {
  module: ModuleName
  /** What it is: 小乔，页面设计. Sealed names may stand in it; it is shown to whom it concerns alone. */
  title: string
  /** What stands below it, after the module's name. */
  sub?: string
  /** The day by which it is to be done; `provisional` where holidays are not published. */
  day: string
  provisional?: boolean
  /** What is to be done, in the words of the language that was asked for. */
  deed: string
  /** Where it is done, such as `/work/help/4182`. */
  href: string
}

/** The first of these lines, opened beside the list: what it is about in some sentences. */
export type Opened = { title: string; sub: string; paragraphs: readonly string[]; href: string }

/** A line that leads to a page: a session that is next, or what is looked at and printed. */
export type SideLine = { title: string; sub: string; href: string }

/** Lines by their next date; what has none of its own stands in the order in which it came. */
export const byNextDate = (lines: readonly WorkLine[]): WorkLine[] =>
  lines.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
