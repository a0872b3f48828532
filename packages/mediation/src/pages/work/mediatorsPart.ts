import { html, interestSentence, type Markup, stationWords } from '@liangpai/presentation'
import type { Interest } from '../../mediation/interest.ts'
import type { Mediator } from '../../mediation/mediator.ts'
import type { CaseContext } from './caseContext.ts'
import { dayWords } from './dates.ts'

/** Who mediates or did: what they declared before, when both were told, and what happened. */
export function mediatorsPart(context: CaseContext): Markup | undefined {
  const { language, shown } = context
  const words = stationWords[language]
  const { mediators } = shown.view
  if (mediators.length === 0) return undefined
  const { declaration, notified, happened } = words.file.mediatorTable
  return html`<section class="part">
    <h3 class="section-title">${words.case.mediators}</h3>
    <table class="lines">
      <thead>
        <tr>
          <th scope="col">${words.case.mediators}</th>
          <th scope="col">${declaration}</th>
          <th scope="col">${notified}</th>
          <th scope="col">${happened}</th>
        </tr>
      </thead>
      <tbody>
        ${mediators.map((mediator) => mediatorRow(context, mediator))}
      </tbody>
    </table>
  </section>`
}

function mediatorRow(context: CaseContext, mediator: Mediator): Markup {
  const { names, view } = context.shown
  const heads = stationWords[context.language].file.mediatorTable
  const declaration = view.declarations.find((one) => one.mediator === mediator.person)
  return html`<tr>
    <th scope="row"><bdi>${names[mediator.person]}</bdi></th>
    <td data-label="${heads.declaration}">${tiesWords(context, declaration?.interests ?? [])}</td>
    <td data-label="${heads.notified}">${toldWords(context, mediator, (declaration?.interests ?? []).length > 0)}</td>
    <td data-label="${heads.happened}">${happenedWords(context, mediator)}</td>
  </tr>`
}

/** What somebody declared, in a sentence a tie. */
export function tiesWords({ language }: Pick<CaseContext, 'language'>, interests: readonly Interest[]): string {
  if (interests.length === 0) return stationWords[language].case.independent
  return interests
    .map(({ kind, party, name }) => interestSentence({ kind, side: party, name }, language))
    .join(language === 'en' ? ' ' : '')
}

function toldWords(context: CaseContext, { since }: Mediator, hasTies: boolean): string {
  const words = stationWords[context.language].file
  const { consentAsked } = context.shown.view
  if (!hasTies) return words.noNeedToTell
  if (consentAsked === undefined) return words.toldLater
  return words.toldOn(dayWords(context, since > consentAsked ? since : consentAsked))
}

function happenedWords(context: CaseContext, { person, until }: Mediator): Markup {
  const { happened, objectionReason } = stationWords[context.language].file
  const objection = context.shown.view.objections.findLast(({ mediator }) => mediator === person)
  const parts = [
    ...(objection ? [objectionWords(context, objection)] : []),
    ...(objection?.reason === undefined ? [] : [objectionReason(objection.reason)]),
    ...(until === undefined ? [] : [happened.replaced(dayWords(context, until))]),
  ]
  const all = parts.length > 0 ? parts : [happened.goesOn]
  return html`${all.map((part) => html`<span class="clause-line">${part}</span>`)}`
}

/** Mediators do not read which side it was. */
function objectionWords(context: CaseContext, objection: CaseContext['shown']['view']['objections'][number]): string {
  const { happened } = stationWords[context.language].file
  const date = dayWords(context, objection.date)
  const by = 'by' in objection ? objection.by : undefined
  if (by === 'mediator') return happened.steppedBack(date)
  return by === undefined ? happened.objected(date) : happened.objectedBy[by](date)
}
