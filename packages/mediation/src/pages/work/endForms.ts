import { html, type Markup, stationWords } from '@liangpai/presentation'
import { actForm, boxes, folded, formFor, selectField, submit, textArea, textField } from '@liangpai/server/pages'
import { isOpen, isRemainder, refusalReasons } from '../../case/case.ts'
import { conclusions, type Finding } from '../../finding/finding.ts'
import { handOverReasons } from '../../handOver/handOver.ts'
import type { CaseOfHandler } from '../../office/case/viewCase.ts'
import type { CaseContext } from './caseContext.ts'
import { dayWords } from './dates.ts'

type HandlerContext = CaseContext & { shown: CaseOfHandler }

/** Whether a complaint is answered and taken up. */
export function intakeForms(context: HandlerContext): Markup | undefined {
  const { view } = context.shown
  if (view.state !== 'received') return undefined
  const words = stationWords[context.language].deeds
  const accept = actForm(
    context,
    formFor(context, 'accept'),
    html`<p class="hint">${words.acceptMeans}</p>
      <div class="buttons">${submit(words.accept, true)}</div>`,
  )
  return html`<section class="part">
    ${accept} ${view.answered === undefined && answerForm(context)} ${refuseForm(context)}
  </section>`
}

function answerForm(context: HandlerContext): Markup {
  const words = stationWords[context.language].deeds
  const form = formFor(context, 'answer')
  const content = html`${textArea(form, 'text', words.answerText)}
    <div class="buttons">${submit(words.answer)}</div>`
  return folded(form, words.answerTitle, actForm(context, form, content))
}

function refuseForm(context: HandlerContext): Markup {
  const words = stationWords[context.language]
  const form = formFor(context, 'refuse')
  const reasons = refusalReasons.map((value) => ({ value, label: words.case.refusals[value] }))
  const content = html`${boxes(form, 'reason', words.deeds.refuseWhy, reasons, { columns: 2 })}
    <div class="buttons">${submit(words.deeds.doRefuse)}</div>`
  return folded(form, words.deeds.refuse, actForm(context, form, content))
}

/** Hands the case over to a partner, and what was handed over before. */
export function handOverPart(context: HandlerContext): Markup {
  const { language, shown } = context
  const words = stationWords[language]
  const { handOvers } = shown.view
  const form = formFor(context, 'hand-over')
  const nameOf = (partner: string) => shown.partners.find(({ id }) => id === partner)?.name ?? partner
  const isLeft = ({ id }: { id: string }) => !handOvers.some(({ partner }) => partner === id)
  const left = isRemainder(shown.view) ? [] : shown.partners.filter(isLeft)
  const reasons = handOverReasons.map((value) => ({ value, label: words.case.handOverReasons[value] }))
  const content = html`${selectField(
      form,
      'partner',
      words.deeds.handOverTo,
      left.map(({ id, name }) => [id, name]),
    )}
    ${boxes(form, 'reason', words.deeds.handOverWhy, reasons, { columns: 2 })}
    ${textArea(form, 'note', words.deeds.handOverNote, { rows: 2 })}
    <p class="hint">${words.deeds.handOverMeans}</p>
    <div class="buttons">${submit(words.deeds.doHandOver)}</div>`
  const made = handOvers.map(({ partner, date, note, received, receivedBy = '' }) => {
    const receipt =
      received === undefined
        ? words.file.notReceived
        : words.file.receiptTaken(dayWords(context, received), shown.names[receivedBy] ?? receivedBy)
    return html`<p>${words.file.handedOver(nameOf(partner), dayWords(context, date))}</p>
      <p class="hint"><bdi>${note}</bdi></p>
      <p class="hint">${receipt}</p>`
  })
  return html`${made} ${left.length > 0 && folded(form, words.deeds.handOver, actForm(context, form, content))}
  ${shown.partners.length === 0 && html`<p class="hint">${words.deeds.noPartner}</p>`}`
}

/** A conclusion by two persons about a case that has ended, and the notice that is made of it. */
export function concludePart(context: CaseContext, actor: string): Markup | undefined {
  const { language, shown } = context
  const words = stationWords[language]
  const { finding, state } = shown.view
  if (isOpen(shown.view) || state === 'refused') return undefined
  if (!finding) return isRemainder(shown.view) ? undefined : concludeForm(context)
  const name = (person = '') => shown.names[person] ?? person
  const confirmed =
    finding.date !== undefined &&
    html`<p class="hint">${words.file.confirmedBy(name(finding.confirmedBy), dayWords(context, finding.date))}</p>`
  return html`<section class="part">
    <h3 class="section-title">${words.deeds.conclusion}</h3>
    <p><b>${words.case.conclusions[finding.conclusion]}</b></p>
    <p class="typed"><bdi>${finding.reason}</bdi></p>
    <p class="hint">${words.file.concluded(name(finding.proposedBy), dayWords(context, finding.proposed))}</p>
    ${confirmed || confirmForm(context, finding, actor)}
    ${finding.date !== undefined && shown.as === 'caseHandler' && noticeForm(context)}
  </section>`
}

function concludeForm(context: CaseContext): Markup {
  const words = stationWords[context.language]
  const form = formFor(context, 'conclude')
  const all = conclusions.map((value) => ({ value, label: words.case.conclusions[value] }))
  const content = html`<p class="hint">${words.deeds.concludeMeans}</p>
    ${boxes(form, 'conclusion', words.deeds.conclusion, all, { columns: 2 })}
    ${textArea(form, 'reason', words.deeds.conclusionReason)}
    ${textField(form, 'pledgeVersion', words.deeds.pledgeVersion)}
    <div class="buttons">${submit(words.deeds.doConclude)}</div>`
  return html`<section class="part">${folded(form, words.deeds.conclude, actForm(context, form, content))}</section>`
}

function confirmForm(context: CaseContext, { version, proposedBy }: Finding, actor: string): Markup {
  const words = stationWords[context.language].deeds
  if (proposedBy === actor) return html`<p class="quiet-box">${words.notOwnConclusion}</p>`
  const content = html`<input type="hidden" name="version" value="${version}" />
    <p class="hint">${words.confirmMeans}</p>
    <div class="buttons">${submit(words.confirm, true)}</div>`
  return actForm(context, formFor(context, 'confirm-conclusion'), content)
}

function noticeForm(context: CaseContext): Markup {
  const words = stationWords[context.language].deeds
  if (context.shown.view.complaint.shop.badgeNo === undefined) return html`<p class="hint">${words.noBadge}</p>`
  const content = html`<p class="hint">${words.noticeMeans}</p>
    <div class="buttons">${submit(words.notice, true)}</div>`
  return actForm(context, formFor(context, 'sign-finding'), content)
}
