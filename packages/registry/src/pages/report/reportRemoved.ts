import { type Markup, pageWords } from '@liangpai/presentation'
import { answerPage } from '../form/linkPage.ts'
import type { PageContext } from '../pageContext.ts'

/** What stands in place of a report that whoever reported has deleted. */
export function reportRemoved(context: PageContext): Markup {
  const { report } = pageWords[context.language]
  return answerPage(context, 'report', { heading: report.title, title: report.removed, text: [report.removedWhy] })
}
