import { html, type Markup, row, stationWords } from '@liangpai/presentation'
import { actForm, formFor, submit, workLink } from '@liangpai/server/pages'
import type { HandOverLine, HandOvers } from '../../office/case/handOvers.ts'
import type { PartnerView } from '../../view/partnerView.ts'
import { issuesText, remediesText, spacedNumber } from '../caseText.ts'
import { dayWords } from './dates.ts'
import { areaPage, casePath, type FormContext, workAreas } from './workContext.ts'

/** What was handed over: for a partner its own, to be received; for case handlers all of it. */
export function handOversPage(context: FormContext, { lines }: HandOvers): Markup {
  const words = stationWords[context.language].office
  const isPartner = context.worker.as === 'partner'
  const head = words.handOverHead
  const empty = html`<b>${words.noHandOvers}</b>
    <p>${words.noHandOversWhy}</p>`
  const table = html`<table class="lines hand-overs">
    <thead>
      <tr>
        <th scope="col">${head.date}</th>
        <th scope="col">${head.number}</th>
        ${!isPartner && html`<th scope="col">${head.partner}</th>`}
        <th scope="col">${head.note}</th>
        <th scope="col">${head.received}</th>
      </tr>
    </thead>
    <tbody>
      ${lines.map((line) => handOverRow(context, line))}
    </tbody>
  </table>`
  const main = html`${context.isDone === true && html`<p class="done" role="status">${stationWords[context.language].work.done}</p>`}
    <div class="work-card">
      ${lines.length > 0 ? table : empty} ${isPartner && html`<p class="hint">${words.onlyHandedOver}</p>`}
    </div>`
  return areaPage(context, { area: 'handOvers', title: words.handOversTitle, main })
}

function handOverRow(context: FormContext, line: HandOverLine): Markup {
  const words = stationWords[context.language]
  const isPartner = context.worker.as === 'partner'
  const path = isPartner ? `${workAreas.handOvers}/${line.number}` : casePath(line.number)
  const received =
    line.received === undefined
      ? isPartner
        ? receiptForm(context, line.number)
        : words.file.notReceived
      : words.file.receivedOn(dayWords(context, line.received), line.receivedBy ?? '')
  return html`<tr>
    <td>${dayWords(context, line.date)}</td>
    <th scope="row"><a href="${workLink(context, `${path}#name`)}">${spacedNumber(line.number)}</a></th>
    ${!isPartner && html`<td><bdi>${line.partner}</bdi></td>`}
    <td><bdi>${line.note}</bdi></td>
    <td>${received}</td>
  </tr>`
}

function receiptForm(context: FormContext, number: string): Markup {
  const path = `${workAreas.handOvers}/${number}`
  const form = formFor(context, 'take-receipt')
  return actForm({ ...context, path }, form, submit(stationWords[context.language].office.takeReceipt, true))
}

/** One case as its partner reads it: the shop and what is said of it, and nobody's name. */
export function handOverPage(context: FormContext, view: PartnerView & { number: string }): Markup {
  const { language } = context
  const words = stationWords[language]
  const { number, handOver, shop, issues, facts, wish, basis, received } = view
  const main = html`<p class="back-link"><a href="${workLink(context, workAreas.handOvers)}">${words.work.back}</a></p>
    ${context.isDone === true && html`<p class="done" role="status">${words.work.done}</p>`}
    <article class="work-card middle" aria-labelledby="name">
      <h2 class="thing-name" id="name" tabindex="-1">${spacedNumber(number)}</h2>
      <p class="thing-more">${words.file.handedOn(dayWords(context, handOver.date))}</p>
      <dl class="facts">
        ${row(words.office.reason, words.case.handOverReasons[handOver.reason])}
        ${row(words.office.handOverHead.note, html`<bdi>${handOver.note}</bdi>`)}
        ${row(words.case.shop, html`<bdi>${shop.name}</bdi>`)}
        ${row(words.case.address, html`<bdi>${shop.address}</bdi>`)}
        ${shop.badgeNo !== undefined && row(words.case.badgeNo, html`<bdi>${shop.badgeNo}</bdi>`)}
        ${issues.length > 0 && row(words.case.issue, issuesText(issues, language))}
        ${facts !== '' && row(words.case.facts, html`<bdi class="typed">${facts}</bdi>`)}
        ${wish.length > 0 && row(words.case.wish, remediesText(wish, language))}
        ${basis && row(words.case.basis, words.case.bases[basis])}
        ${row(words.office.complaint, words.file.filedOn(dayWords(context, received)))}
      </dl>
      ${handOver.received === undefined ? receiptForm(context, number) : undefined}
    </article>`
  return areaPage(context, {
    area: 'handOvers',
    title: words.office.handedOverTitle(spacedNumber(number)),
    main,
    hasQuietTitle: true,
  })
}
