import {
  type Content,
  daysUntil,
  formatDate,
  formatNearDay,
  formatNearMoment,
  html,
  iconImage,
  icons,
  type Markup,
  pageWords,
} from '@liangpai/presentation'
import type { Expiry, Inbox, Matter } from '../../office/inbox/matter.ts'
import type { NoticeEffect } from '../../store/stationRow.ts'
import { BADGE_FILES_PATH } from './badgeFilesPath.ts'
import { dayWords } from './dayWords.ts'
import { workInitiativePath } from './initiative/paths.ts'
import { ROOT_PATH } from './rootPath.ts'
import { STATIONS_PATH } from './stationsPath.ts'
import { type WorkContext, workAreas, workLink } from './workContext.ts'

/** Matters of a request that are done on the page of its badge. */
const OF_BADGE: readonly Matter['act'][] = ['remind', 'checkShop', 'stopLink']

/** Where a matter is done. */
export function pathOf(matter: Matter): string {
  if (matter.act === 'elect' || matter.act === 'approveHandover') return `/office/handover/${matter.organizationId}`
  if ('initiative' in matter) return workInitiativePath(matter.initiative)
  if (matter.act === 'stationNotice') return `/office/station-notices/${matter.notice}`
  if (matter.act === 'report') return `/office/reports/${matter.report}`
  if (matter.act === 'badgeFile') return BADGE_FILES_PATH
  if (matter.act === 'stationKey') return STATIONS_PATH
  if (matter.act === 'signInLink') return `${workAreas.people}/${encodeURIComponent(matter.person.id)}`
  if (OF_BADGE.includes(matter.act)) return `/office/badges/${matter.request}`
  return `/office/requests/${matter.request}`
}

/** The lists of what waits and of what ends soon; `open` is the path of what is shown beside them. */
export function inboxLists(context: WorkContext, inbox: Inbox, open?: string): Markup {
  const words = pageWords[context.language].inbox
  const rows = inbox.waiting.map((matter) => matterRow(context, matter, pathOf(matter) === open))
  return html`<div class="column-list">
    <section>
      <h2 class="section-title">${words.waitingForMe}</h2>
      ${
        rows.length > 0
          ? html`<ul class="rows">
              ${rows}
            </ul>`
          : emptyList(context, inbox)
      }
      <p class="hint">${words.onlyAsked}</p>
      ${context.worker.isOfOffice && html`<p class="way-on"><a href="${workLink(context, STATIONS_PATH)}">${pageWords[context.language].stationNotice.receive.link}</a></p>`}
    </section>
    ${
      inbox.ending.length > 0 &&
      html`<section class="ending">
        <h2 class="section-title">${words.endingSoon}</h2>
        <ul class="rows">
          ${inbox.ending.map((expiry) => expiryRow(context, expiry))}
        </ul>
      </section>`
    }
  </div>`
}

function emptyList(context: WorkContext, { ending: [first] }: Inbox): Markup {
  const words = pageWords[context.language].inbox
  const next = first && words.nextDate(formatDate(first.endsAt, context.language), words.statements[first.what].name)
  return html`<div class="work-card empty-list">
    <b>${words.empty}</b>
    <p>${words.emptyWhy}</p>
    ${next !== undefined && html`<p class="next-date">${next}</p>`}
  </div>`
}

function matterRow(context: WorkContext, matter: Matter, isOpen: boolean): Markup {
  const { language, now } = context
  const words = pageWords[language].inbox
  return html`<li>
    <a class="matter" href="${workLink(context, `${pathOf(matter)}#name`)}" ${isOpen && html`aria-current="true"`}>
      <b>${words.acts[matter.act]}<span class="gap"> </span><bdi>${subjectOf(context, matter)}</bdi></b>
      <span class="matter-why">${reasonOf(context, matter)}</span>
      <span class="matter-due">${dueOf(context, matter)}</span>
      <span class="matter-since">${formatNearMoment(matter.since, now, language)}</span>
      ${iconImage(icons.chevron, 14, 'chevron')}
    </a>
  </li>`
}

function subjectOf({ language }: WorkContext, matter: Matter): string {
  if (matter.act === 'badgeFile') return `${matter.file}.js`
  if (matter.act === 'stationKey') return matter.station
  if (matter.act === 'signInLink') return matter.person.name
  return 'shop' in matter ? matter.shop : matter.organization[language]
}

function dueOf({ language, now }: WorkContext, matter: Matter): string {
  const words = pageWords[language].inbox
  const day = formatNearDay(matter.act === 'remind' ? matter.due - 1 : matter.due, now, language)
  if (matter.act === 'elect') return words.nominateBy(day)
  return matter.act === 'checkShop' ? words.retryOn(day) : words.by(day)
}

/** Why it waits: in parts, the name of whoever asked first. */
function reasonOf({ language, now }: WorkContext, matter: Matter): Content {
  const words = pageWords[language].inbox
  switch (matter.act) {
    case 'elect':
      return words.termEnds(formatDate(matter.endsAt - 1, language), daysUntil(matter.endsAt - 1, now))
    case 'approveHandover':
      return pageWords[language].handover.newTerm(dayWords(matter.from, language), dayWords(matter.until, language))
    case 'openInitiative':
    case 'closeInitiative':
      return html`<bdi lang="zh-Hans">${matter.title}</bdi>`
    case 'report':
      return pageWords[language].report.kinds[matter.kind]
    case 'stationNotice':
      return words.parts(matter.station, ...wantedWords(language, matter.wanted))
    case 'stationKey':
      return words.parts(pageWords[language].stationNotice.keys[matter.wanted], words.wantedFirst(matter.wantedBy))
    case 'stopLink':
    case 'badgeFile':
    case 'signInLink':
      return words.wantedFirst(matter.wantedBy)
    case 'remind':
      return words.remindOnce
    case 'checkShop':
      return matter.failures > 0 ? words.proofWrong(matter.failures) : words.siteAway
    case 'attest':
    case 'review':
    case 'look':
    case 'handOver':
      return words.parts(
        matter.name,
        words.kinds[matter.kind],
        ...(matter.isByForm ? [words.byForm] : []),
        ...requestReasons(language, matter),
      )
  }
}

function wantedWords(language: WorkContext['language'], wanted: NoticeEffect | undefined): string[] {
  const words = pageWords[language].stationNotice
  return wanted === undefined ? [] : [words.waitsForSecond(words.effects[wanted].label)]
}

function requestReasons(
  language: WorkContext['language'],
  { act, organization, kind, isAnswered, isLate, isWithoutAttester, isLookedAt }: Extract<Matter, { name: string }>,
): string[] {
  const words = pageWords[language].inbox
  if (act === 'look') return [isLookedAt ? words.lookedOnce : words.lookNeedsTwo]
  if (act === 'review') return [words.attestedIn(organization[language])]
  if (act === 'handOver') return [words.states.reviewed]
  return [
    ...(kind === 'renewal' ? [words.confirmedByMember] : []),
    ...(isAnswered ? [words.answered] : []),
    ...(isLate ? [words.late(organization[language])] : []),
    ...(isWithoutAttester ? [words.withoutAttester(organization[language])] : []),
  ]
}

function expiryRow(context: WorkContext, { what, endsAt }: Expiry): Markup {
  const { language, now } = context
  const words = pageWords[language].inbox
  const { name, how } = words.statements[what]
  return html`<li class="row matter">
    <b><a href="${workLink(context, `${ROOT_PATH}#name`)}">${name}</a></b>
    <span class="matter-why">${how}</span>
    <span class="matter-due">${words.endsOn(formatDate(endsAt, language), daysUntil(endsAt, now))}</span>
  </li>`
}
