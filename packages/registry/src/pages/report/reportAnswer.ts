import { formatBadgeNo } from '@liangpai/core'
import {
  formatDate,
  formatMoment,
  html,
  type Language,
  type Markup,
  pageWords,
  receivedIcon,
  roundBox,
} from '@liangpai/presentation'
import {
  copyLinkButton,
  linkFoot,
  linkPage,
  type MatterStep,
  matterSteps,
  stateOfStep,
  siteName,
  type PageContext,
} from '@liangpai/server/pages'
import type { ReportView } from '../../office/report/viewReport.ts'
import { linkKinds } from '../linkKinds.ts'

/** What became of a report, for whoever made it. It names no shop, so that it reads the same for every number. */
export function reportAnswer(context: PageContext, view: ReportView, token: string): Markup {
  const { language, site } = context
  const { report } = pageWords[language]
  const { number, answer, receivedAt, closedAt } = view
  const when = `${number}${language === 'en' ? ', ' : '，'}${formatMoment(closedAt ?? receivedAt, language)}`
  const main = html`<section class="body">
      ${roundBox(answer === null ? report.received : report.answered, [when, answer ?? undefined], html`role="status"`, receivedIcon)}
      ${matterSteps(language, stepsOf(context, view))}
      ${copyLinkButton(language, report.copyLink, `${site.origin}/report#${token}`)}
      <p class="note">${report.hotlineToo}</p>
    </section>
    ${foot(view, token, language)}`
  return linkPage(context, linkKinds.report, { title: report.title, heading: 'spoken', token, main })
}

function stepsOf(context: PageContext, { answerBy, closedAt, contact }: ReportView): MatterStep[] {
  const { language } = context
  const { report } = pageWords[language]
  const underWay = closedAt === null ? 0 : 3
  const before = report.before(formatDate(answerBy, language))
  const words = [report.looked(siteName(context)), report.acted, report.answer]
  const below = [
    closedAt === null ? before : formatMoment(closedAt, language),
    undefined,
    contact === null ? report.answerHere : undefined,
  ]
  return words.map((text, n) => ({ words: text, below: below[n], state: stateOfStep(n, underWay) }))
}

function foot({ kind, badgeNo, text, contact, closedAt }: ReportView, token: string, language: Language): Markup {
  const { report } = pageWords[language]
  return linkFoot(linkKinds.report, token, language, {
    keptUntil: report.keptUntil,
    all: {
      words: report.all,
      rows: [
        [report.kind, report.kinds[kind]],
        [report.badgeNo, formatBadgeNo(badgeNo)],
        [report.what, text],
        ...(contact === null ? [] : [[report.contact, contact] as const]),
      ],
    },
    ...(closedAt === null && { correct: report.correct }),
    remove: { words: report.remove, sure: report.removeSure, confirm: report.confirmRemove },
  })
}
