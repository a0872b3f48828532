import { formatNearMoment, html, type Markup, pageWords, roundBox, stationWords } from '@liangpai/presentation'
import { deadlineText, faultBox, folded, formFor, nextBox, workLink } from '@liangpai/server/pages'
import type { CaseLine, WorkLists } from '../../office/case/listCases.ts'
import type { CaseOfCandidate, CaseOfHandler } from '../../office/case/viewCase.ts'
import { isActive } from '../../mediation/mediator.ts'
import { isOpen } from '../../case/case.ts'
import { issuesText, spacedNumber } from '../caseText.ts'
import { assignPart } from './assignForms.ts'
import type { CaseContext } from './caseContext.ts'
import { endedList, stateWords, workLists } from './caseRows.ts'
import { clockTable } from './clockTable.ts'
import { dayWords } from './dates.ts'
import { declareForm } from './declareForm.ts'
import { concludePart, handOverPart, intakeForms } from './endForms.ts'
import { historyPart } from './historyPart.ts'
import { mediationForms, testsPart } from './mediationForms.ts'
import { mediatorsPart } from './mediatorsPart.ts'
import { messagesPart } from './messagesPart.ts'
import { proposalsPart } from './proposalsPart.ts'
import { linkForms, sidesPart } from './sides.ts'
import { areaPage, type FormContext, workAreas, type WorkContext } from './workContext.ts'

/** What stands at the left of a case: what waits, or what has ended. */
export type Lists = { work: WorkLists } | { ended: readonly CaseLine[] }

const listOf = (context: WorkContext, lists: Lists, open?: string): Markup =>
  'work' in lists ? workLists(context, lists.work, open) : endedList(context, lists.ended, open)

/** The list alone; nothing of it is open. */
export function listPage(context: WorkContext, lists: Lists): Markup {
  const words = stationWords[context.language].work.areas
  const area = 'work' in lists ? 'cases' : 'ended'
  const main = html`<div class="columns">${listOf(context, lists)}</div>`
  return areaPage(context, { area, title: words[area], main, hasQuietTitle: true, kind: 'shows-list' })
}

/** A case beside the list, for a case handler or its mediator. */
export function casePage(context: CaseContext, lists: Lists, kind = 'shows-thing'): Markup {
  const { shown } = context
  return besideList(context, lists, { number: shown.number, thing: thingOf(context), kind })
}

/** What somebody reads who is asked to declare. */
export function candidatePage(context: FormContext, lists: Lists, { number, view }: CaseOfCandidate): Markup {
  const { language } = context
  const words = stationWords[language]
  const { shop, issues, received } = view
  const thing = html`<h2 class="thing-name" id="name" tabindex="-1">${spacedNumber(number)}</h2>
    <p class="thing-more">
      ${words.file.received(shop.name, dayWords(context, received))}${words.case.comma}${issuesText(issues, language)}
    </p>
    <p class="thing-more"><bdi>${shop.address}</bdi></p>
    <p class="quiet-box">${words.deeds.declareWhy}</p>
    ${declareForm(context)}`
  return besideList(context, lists, { number, thing, kind: 'shows-thing' })
}

type Beside = { number: string; thing: Markup; kind: string }

function besideList(context: FormContext, lists: Lists, { number, thing, kind }: Beside): Markup {
  const words = stationWords[context.language].work
  const area = 'work' in lists ? 'cases' : 'ended'
  const main = html`<div class="columns">
    ${listOf(context, lists, number)}
    <div class="column-thing">
      <p class="back"><a href="${workLink(context, workAreas[area])}">${words.back}</a></p>
      ${context.isDone === true && html`<p class="done" role="status">${words.done}</p>`} ${faultBox(context)}
      <article class="work-card case" aria-labelledby="name">${thing}</article>
    </div>
  </div>`
  const title = kind === 'shows-list' ? words.areas[area] : spacedNumber(number)
  return areaPage(context, { area, title, main, hasQuietTitle: true, kind })
}

function thingOf(context: CaseContext): Markup {
  const { shown } = context
  return html`${headOf(context)} ${linkPart(context)} ${nextPart(context)}
    ${shown.as === 'caseHandler' && intakeForms({ ...context, shown })}
    <section class="part">
      ${sidesPart(context, shown, context.once.contact)}
      ${shown.as === 'caseHandler' && html`<div class="acts">${linkForms(context)}</div>`}
    </section>
    ${mediatorsPart(context)} ${shown.as === 'caseHandler' && assignPart({ ...context, shown })}
    ${isMediating(context) && mediationForms(context)} ${testsPart(context)} ${proposalsPart(context)}
    ${concludePart(context, context.worker.person)} ${clockTable(context)} ${messagesPart(context)}
    ${shown.as === 'caseHandler' && handOverSection({ ...context, shown })}
    ${isMediating(context) && declareSection(context)} ${historyPart(context)}`
}

const isMediating = ({ shown }: CaseContext): boolean => shown.as === 'mediator' || shown.isMediating

function headOf(context: CaseContext): Markup {
  const { language, now, shown } = context
  const words = stationWords[language]
  const { shop, received } = shown.view.complaint
  const filed = shown.course[0]
  const moment = filed ? formatNearMoment(filed.at, now, language) : dayWords(context, received)
  const names = shown.view.mediators.filter(isActive).map(({ person }) => shown.names[person] ?? person)
  const more =
    shown.as === 'mediator'
      ? words.file.mediatedBy(shop.name, names.join(words.case.and))
      : words.file.received(shop.name, moment)
  return html`<div class="thing-head">
    <div>
      <h2 class="thing-name" id="name" tabindex="-1">${spacedNumber(shown.number)}</h2>
      <p class="thing-more">${more}</p>
    </div>
    <p class="state-box">${stateOf(context)}</p>
  </div>`
}

/** The state, with why it ended or was not accepted. */
function stateOf({ language, shown }: CaseContext): string {
  const words = stationWords[language].case
  const { state, pause, termination, refusal } = shown.view
  if (termination) return words.terminations[termination]
  const name = stateWords({ language }, { state, pause })
  return refusal ? `${name}${words.comma}${words.refusals[refusal]}` : name
}

function nextPart(context: CaseContext): Markup | undefined {
  const { language, today, shown } = context
  const words = stationWords[language]
  const { deed, offers } = shown
  if (!deed || deed.deed === 'confirmConclusion') return undefined
  const mediate = shown.limits.find(({ name, done }) => name === 'mediate' && done === undefined)
  const late = offers.includes('anotherMediator') ? words.file.silent : offers.length > 0 ? words.file.owed : undefined
  const isBefore = deed.deed === 'assign' || deed.deed === 'askConsent'
  const note =
    deed.deed === 'endTest' && mediate
      ? words.file.testNote(deadlineText(mediate.due, language, today))
      : isBefore
        ? words.file.endsThatDay
        : late
  const isOwn = shown.as === 'caseHandler' ? deed.of === 'station' : deed.of === 'mediators'
  const what = isOwn ? words.work.deeds[deed.deed] : words.work.waits[deed.deed]
  return nextBox({
    language,
    today,
    due: deed,
    deed: words.file.deed(what),
    ...(note !== undefined && { notes: [note] }),
  })
}

/** A link that was made just now, to be copied and handed over; it is shown this once. */
function linkPart({ language, once: { link } }: CaseContext): Markup | undefined {
  if (!link) return undefined
  const words = stationWords[language].deeds
  return html`<section class="made-link" role="status">
    <label class="field-label" for="link">${words.linkReady[link.party]}</label>
    <input type="text" id="link" class="mono" readonly value="${link.url}" />
    <p class="hint">${words.linkOnce} ${words.linkMeans[link.party]}</p>
    <div class="buttons">
      <button
        type="button"
        class="button filled"
        data-copy="${link.url}"
        data-copied="${pageWords[language].frame.copied}"
        hidden
      >
        ${words.copyLink}
      </button>
    </div>
  </section>`
}

const handOverSection = (context: CaseContext & { shown: CaseOfHandler }): Markup =>
  html`<section class="part">${handOverPart(context)}</section>`

function declareSection(context: CaseContext): Markup | undefined {
  const words = stationWords[context.language].deeds
  const { view } = context.shown
  if (!isOpen(view) || view.state === 'agreed') return undefined
  const content = html`<p class="hint">${words.declareLater}</p>
    ${declareForm(context)}`
  return html`<section class="part">${folded(formFor(context, 'declare-interest'), words.declare, content)}</section>`
}

/** One answer for what is not there and for what is not theirs. */
export function notYoursPage(context: WorkContext): Markup {
  const words = stationWords[context.language].work
  const main = html`<div class="work-card">${roundBox(words.notYours, [words.notYoursWhy])}</div>`
  return areaPage(context, { area: undefined, title: words.notYours, main })
}
