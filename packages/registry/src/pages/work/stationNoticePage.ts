import { formatBadgeNo, parseBadgeNo } from '@liangpai/core'
import { formatNearDay, formatNearMoment, html, type Markup, pageWords, roundBox, row } from '@liangpai/presentation'
import { faultOf, faulty } from '@liangpai/server/pages'
import { dayWords } from './dayWords.ts'
import type { Inbox } from '../../office/inbox/matter.ts'
import type { NoticedBadge, OfficeNotice } from '../../office/station/viewStationNotice.ts'
import { choices } from './choice.ts'
import { actForm, submit } from './form.ts'
import { inboxLists } from './matterRows.ts'
import { areaPage, type FormContext, workAreas, workLink } from './workContext.ts'

/** What a station concluded about the shop of a badge, that badge as it is now, and what two persons make of it. */
export function stationNoticePage(context: FormContext, inbox: Inbox, notice: OfficeNotice): Markup {
  const words = pageWords[context.language].inbox
  const main = html`<div class="columns">
    ${inboxLists(context, inbox, context.path)}
    <div class="column-thing">
      <p class="back"><a href="${workLink(context, workAreas.inbox)}">${words.back}</a></p>
      <article class="work-card" aria-labelledby="name">${thing(context, notice)}</article>
    </div>
  </div>`
  return areaPage(context, { area: 'inbox', title: words.title, main, hasQuietTitle: true, kind: 'shows-thing' })
}

function thing(context: FormContext, notice: OfficeNotice): Markup {
  const { language, now } = context
  const { inbox, stationNotice: words } = pageWords[language]
  const { station, conclusion, reason, date, badgeNo, receivedAt, due, isKeyRetired, decided } = notice
  return html`<h2 class="thing-name" id="name" tabindex="-1">${inbox.acts.stationNotice}</h2>
    <p class="thing-more">${inbox.parts(station.name, formatNearMoment(receivedAt, now, language))}</p>
    ${isKeyRetired && roundBox(words.keyRetired, [])}
    <dl class="facts">
      ${row(words.conclusion, html`<b>${words.conclusions[conclusion]}</b>`)}
      ${row(words.reason, html`<bdi>${reason}</bdi>`)} ${row(words.date, dayWords(date, language))}
      ${row(words.station, html`<bdi>${station.name}</bdi> <bdi>${station.contact}</bdi>`)}
      ${row(words.badgeNo, html`<bdi class="mono">${numberWords(badgeNo)}</bdi>`)}
      ${row(words.badge, badgeNow(context, notice))} ${pledgeRow(context, notice)}
      ${!decided && row(inbox.answerBy, inbox.by(formatNearDay(due, now, language)))}
    </dl>
    ${decision(context, notice)}`
}

/** A number as people type it; to a station it is any text. */
function numberWords(typed: string): string {
  const badgeNo = parseBadgeNo(typed)
  return badgeNo === undefined ? typed : formatBadgeNo(badgeNo)
}

function badgeNow(context: FormContext, { badge }: OfficeNotice): Markup | string {
  const { inbox, stationNotice: words } = pageWords[context.language]
  if (!badge) return words.noBadge
  const { request, shop, state, pausedFor } = badge
  const causes = pausedFor.map((cause) => inbox.pauseCauses[cause])
  return html`<a href="${workLink(context, `/office/badges/${request}`)}"><bdi>${shop}</bdi></a
    ><span class="gap"> </span>${inbox.parts(inbox.badgeStates[state], ...causes)}`
}

function pledgeRow({ language }: FormContext, { pledgeVersion, badge }: OfficeNotice): Markup | undefined {
  if (pledgeVersion === undefined) return undefined
  const words = pageWords[language].stationNotice
  return row(words.pledge, html`${words.pledgeVersion(pledgeVersion)}${pledgeNow(language, badge)}`)
}

function pledgeNow(language: FormContext['language'], badge: NoticedBadge | undefined): Markup | undefined {
  if (!badge || badge.pledge === null) return undefined
  const words = pageWords[language].stationNotice
  return html`<br /><bdi>${words.pledgeNow(badge.pledgeVersion, badge.pledge)}</bdi>`
}

/** What was decided; or what the first of two wants and a form for whoever reads. */
function decision(context: FormContext, notice: OfficeNotice): Markup {
  const { language, now } = context
  const { inbox, stationNotice: words } = pageWords[language]
  const { decided, wanted } = notice
  if (decided) {
    const said = inbox.parts(words.effects[decided.effect].label, formatNearMoment(decided.at, now, language))
    return html`${roundBox(words.decided, [said])}
      <p class="hint">${words.deletedAfter}</p>`
  }
  const when = wanted && formatNearMoment(wanted.at, now, language)
  const wish =
    wanted &&
    when !== undefined &&
    roundBox(words.effects[wanted.effect].label, [wanted.isOwn ? words.ownWish(when) : words.wantedBy(wanted.by, when)])
  return html`${wish}
    <p class="hint">${words.changesNothing}</p>
    ${decisionForm(context, notice)}`
}

function decisionForm(context: FormContext, { effects, wanted }: OfficeNotice): Markup {
  const { language, path, typed, faults } = context
  const words = pageWords[language].stationNotice
  const fault = faults.effect ?? faults['']
  const open = effects.filter((effect) => !(wanted?.isOwn && wanted.effect === effect))
  const chosen = typed.effect ?? (wanted?.isOwn ? undefined : wanted?.effect)
  const all = open.map((value) => {
    const { label, means } = words.effects[value]
    return { value, label, note: means, isChosen: value === chosen }
  })
  if (all.length === 0) return html`${faultOf('effect', fault)}`
  const content = html`<fieldset class="field decision">
      <legend>${words.decide}</legend>
      ${choices('effect', all, faulty('effect', fault))} ${faultOf('effect', fault)}
    </fieldset>
    ${!wanted && html`<p class="hint">${words.firstOfTwo}</p>`}
    <div class="buttons">${submit(wanted && !wanted.isOwn ? words.confirm : words.propose, true)}</div>`
  return actForm(context, path, 'decideNotice', content)
}
