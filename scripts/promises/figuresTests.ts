import type { TestOf } from './testOf.ts'

const page = 'packages/registry/src/http/figures.test.ts'
const months = 'packages/registry/src/maintenance/countMonths.test.ts'
const report = 'packages/presentation/src/figures/report.test.ts'
const collected = 'packages/registry/src/displayed/attack.test.ts'
const coverage = 'packages/core/src/organization/figure/coverage.test.ts'

/** The tests that show what the figures say of themselves. */
export const figuresTests = {
  figHeadline: [page, 'SYSTEMS 82 and 83: page, text, table and API say 600 余 of 2,000 to 3,000, 20 % to 30 %'],
  figHidden: [report, 'a hidden figure has words in place of a number, and no share'],
  figNoShare: [report, 'without an upper end, or a part above the whole, there is no share and it is said why'],
  figNotZero: [report, 'a month that was not recorded is never printed as zero, nor as few'],
  figUnknown: [months, 'a month that nobody can know any more is written down as such, and stays: it is no zero'],
  figMonthly: [months, 'is written once the month is over, in tens, and as nothing of anybody'],
  figOnce: [
    months,
    'counts a person with several shops once in a branch, and one of the same name in another branch apart',
  ],
  figStays: [months, 'a withdrawal changes no month that is published'],
  figNobody: [collected, 'no answer has a number for a branch, a person or those who show nothing'],
  figNone: [page, 'before a month has ended the page says so, and what the organisations say is there'],
  figDays: [
    page,
    'the map of an earlier day is what it was, and the figures of an earlier day are those of its months',
  ],
  figMap: [report, 'the map names each field’s branches, and each empty one in words'],
  figText: [report, 'the page of text has every figure of the others, and none beside'],
  figEmpty: [coverage, 'SYSTEMS 91: links of the chain that no branch carries are listed'],
  figOutside: [
    coverage,
    'SYSTEMS 89: a branch with an area and a link is in one field; with one of them, or neither, in none',
  ],
  figCarried: [coverage, 'what organisations carry on a day is covered beside what was named, each once'],
  figForms: [page, 'the office writes estimates and areas by its forms; what is refused stands beside what was typed'],
  figExact: [
    'packages/core/src/organization/figure/estimate.test.ts',
    'one number, from which those who show nothing could be counted, is refused',
  ],
  figReader: [page, 'SYSTEMS 68: a researcher reads the figures, and nothing else is there for them, by any page'],
} as const satisfies Record<string, TestOf>
