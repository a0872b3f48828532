import type { TestOf } from '../promises/testOf.ts'

const collected = 'packages/registry/src/displayed/attack.test.ts'
const months = 'packages/registry/src/maintenance/countMonths.test.ts'
const rule = 'packages/core/src/organization/figure/publishedCounts.attack.test.ts'
const page = 'packages/registry/src/http/figures.test.ts'
const coverage = 'packages/core/src/organization/figure/coverage.test.ts'
const forms = 'packages/presentation/src/figures/report.test.ts'

/** Each way to subtract one figure from another, or to read more than figures, and the tests in which it is tried. */
export const figuresAttacks: Readonly<Record<string, readonly TestOf[]>> = {
  'One month less another, in any number of months': [
    [collected, 'cannot tell any count from the nine others of its ten: not one byte differs'],
    [rule, 'of one cell in four months'],
    [rule, 'all sums and differences of numbers shown in all months are whole tens'],
  ],
  'One day less another within a month': [
    [page, 'the map of an earlier day is what it was, and the figures of an earlier day are those of its months'],
    [collected, 'cannot tell any count from the nine others of its ten: not one byte differs'],
  ],
  'A total less its cells, or cells cut anew': [
    [rule, 'from a whole beside its two parts'],
    [rule, 'from a cell that is split under new ids'],
  ],
  'The share or the estimate less what is shown': [
    [
      collected,
      'has no total, rest or share that says more: of ten with an estimate, each number follows from what is shown',
    ],
    [
      'packages/core/src/organization/figure/estimate.test.ts',
      'one number, from which those who show nothing could be counted, is refused',
    ],
  ],
  'One language or form less another: page, text, table, API': [
    [collected, 'cannot tell any count from the nine others of its ten: not one byte differs'],
    [forms, 'the page of text has every figure of the others, and none beside'],
    [forms, 'the table for spreadsheets begins with its mark, has one width and hides what is hidden'],
  ],
  'One reader’s answer less another’s': [[collected, 'researcher, office and branch are answered alike']],
  'Nobody told from a few': [
    [collected, 'cannot tell nobody from nine, nor see a change of less than ten within a ten'],
    [months, 'under ten is hidden, not zero; and it is written once, however often it is due'],
  ],
  'A shop that withdrew after the month': [
    [months, 'a withdrawal changes no month that is published'],
    [
      'packages/registry/src/displayed/attack.test.ts',
      'whatever is done after the end of a month, the badges that were in effect then stay the same',
    ],
  ],
  'A month that was not counted, as a sign of how many there were': [
    [months, 'whether it is written down as unknown does not depend on how many there are'],
    [months, 'a month that nobody can know any more is written down as such, and stays: it is no zero'],
  ],
  'A month counted again, by a wrong clock or another process': [
    [months, 'is not made while the clock is doubted, since what is published stays'],
    [months, 'under ten is hidden, not zero; and it is written once, however often it is due'],
  ],
  'Where there is a branch beside how many show it': [
    [coverage, 'a branch founded later changes no field of an earlier day'],
    [collected, 'no answer has a number for a branch, a person or those who show nothing'],
  ],
  'More than figures, by a researcher': [
    [page, 'SYSTEMS 68: a researcher reads the figures, and nothing else is there for them, by any page'],
    [page, 'by the API and in their own name, each verb that others act or look up with refuses a researcher'],
  ],
  'A name that a spreadsheet program runs': [
    [forms, 'a name that a spreadsheet program would take for a formula stays text: %j'],
  ],
}
