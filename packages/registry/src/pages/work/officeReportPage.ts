import { formatBadgeNo } from '@liangpai/core'
import { formatNearDay, formatNearMoment, html, type Markup, pageWords, row } from '@liangpai/presentation'
import { faultOf, faulty } from '@liangpai/server/pages'
import type { Inbox } from '../../office/inbox/matter.ts'
import type { OfficeReport } from '../../office/inbox/reportMatters.ts'
import { actForm, submit } from './form.ts'
import { inboxLists } from './matterRows.ts'
import type { RequestContext } from './requestContext.ts'
import { areaPage, workAreas, workLink } from './workContext.ts'

/** What somebody reported of a badge, and the one sentence by which the office answers. Nothing of it changes the badge. */
export function officeReportPage(context: RequestContext, inbox: Inbox, report: OfficeReport): Markup {
  const words = pageWords[context.language].inbox
  const main = html`<div class="columns">
    ${inboxLists(context, inbox, context.path)}
    <div class="column-thing">
      <p class="back"><a href="${workLink(context, workAreas.inbox)}">${words.back}</a></p>
      <article class="work-card" aria-labelledby="name">${thing(context, report)}</article>
    </div>
  </div>`
  return areaPage(context, { area: 'inbox', title: words.title, main, hasQuietTitle: true, kind: 'shows-thing' })
}

function thing(context: RequestContext, report: OfficeReport): Markup {
  const { language, now } = context
  const { inbox, report: words } = pageWords[language]
  const badgeNo = formatBadgeNo(report.badgeNo)
  const badge =
    report.request === undefined
      ? badgeNo
      : html`<a href="${workLink(context, `/office/badges/${report.request}`)}">${badgeNo}</a>`
  return html`<h2 class="thing-name" id="name" tabindex="-1">${inbox.acts.report}</h2>
    <p class="thing-more">
      ${inbox.parts(words.kinds[report.kind], formatNearMoment(report.receivedAt, now, language))}
    </p>
    <dl class="facts">
      ${report.shop !== undefined && row(words.shop, html`<bdi>${report.shop}</bdi>`)} ${row(words.badgeNo, badge)}
      ${row(words.what, html`<bdi>${report.text}</bdi>`)}
      ${report.contact !== null && row(inbox.contact, html`<bdi>${report.contact}</bdi>`)}
      ${report.answer !== null && row(words.answered, html`<bdi>${report.answer}</bdi>`)}
      ${report.answer === null && row(inbox.answerBy, inbox.by(formatNearDay(report.due, now, language)))}
    </dl>
    <p class="hint">${words.changesNothing}</p>
    ${report.closedAt === null && answerForm(context)}`
}

function answerForm(context: RequestContext): Markup {
  const { language, path, typed, faults } = context
  const words = pageWords[language].inbox
  const fault = faults.answer ?? faults['']
  const content = html`<div class="field">
      <label for="answer">${words.answer}</label>
      <textarea id="answer" name="answer" rows="3" maxlength="300" ${faulty('answer', fault)}>${typed.answer}</textarea>
      ${faultOf('answer', fault)}
    </div>
    <div class="buttons">${submit(words.sendAnswer, true)}</div>`
  return actForm(context, path, 'closeReport', content)
}
