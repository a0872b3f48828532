import { type Markup, pageWords } from '@liangpai/presentation'
import { answerPage, type PageContext } from '@liangpai/server/pages'
import { linkKinds } from '../linkKinds.ts'

/** What stands in place of a report that whoever reported has deleted. */
export function reportRemoved(context: PageContext): Markup {
  const { report } = pageWords[context.language]
  return answerPage(context, linkKinds.report, {
    heading: report.title,
    title: report.removed,
    text: [report.removedWhy],
  })
}
