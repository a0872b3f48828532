import { spaceIn } from '../../office/spaceIn.ts'
import { type Content, formatPlainDate, html, type Markup, placeWords, row, nameIn } from '@liangpai/presentation'
import { deadlineText, faultBox, workLink } from '@liangpai/server/pages'
import type { Contact } from '../../../contact/contact.ts'
import type { FormContext } from '../../../pages/work/workContext.ts'
import type { TenancyView } from '../../office/tenancy/viewTenancy.ts'
import { lettingPath, type LettingLine } from '../../office/tenancy/lettingWork.ts'
import { depositOf, nameOf } from '../../tenancy/tenancy.ts'
import { amountText } from '../tenancy/amountText.ts'
import { deductionRows } from '../tenancy/deductionRows.ts'
import { lettingList } from './lettingPage.ts'
import { placeAreaPage } from './placeContext.ts'
import { answersTo } from './tenantForms.ts'
import { reachForms } from './reachForms.ts'

/** One tenancy as whoever lets the place sees it; `contact` and `url` are shown in one answer alone. */
export type TenantPage = {
  view: TenancyView & { isOwn: boolean }
  lines: readonly LettingLine[]
  /** The names of people who acted, by their ids. */
  names: Readonly<Record<string, string>>
  contact?: Contact
  url?: string
}

/** A tenancy beside the list: what was asked for, who has acted, and what can be done now. */
export function tenantPage(context: FormContext, page: TenantPage): Markup {
  const { view, lines } = page
  const words = placeWords[context.language]
  const { tenancy, place } = view
  const space = spaceIn(place, tenancy.wish.space, context.language)
  const main = html`<div class="columns">
    <div class="column-list">${lettingList(context, lines, view.id)}</div>
    <article class="column-thing work-card" aria-labelledby="name">
      ${faultBox(context)} ${context.isDone === true && html`<p class="done" role="status">${words.letting.done}</p>`}
      <h2 class="thing-name" id="name" tabindex="-1"><bdi>${nameOf(tenancy)}</bdi></h2>
      <p class="thing-more">
        ${stateWords(page, context)}${words.tenancy.comma}<bdi>${nameIn(place, context.language)}</bdi>
        <bdi>${space}</bdi>
      </p>
      <dl class="facts">${factsOf(context, page)}</dl>
      ${view.isOwn && answersTo(context, page)} ${view.isOwn && reachForms(context, page)}
    </article>
  </div>`
  return placeAreaPage(context, {
    current: 'tenants',
    title: nameOf(tenancy),
    main,
    hasQuietTitle: true,
    kind: 'shows-thing',
  })
}

/** To whoever lets it, an application that one has reviewed is another state than one that nobody has. */
function stateWords({ view }: TenantPage, { language }: FormContext): string {
  const { tenancy, letting } = placeWords[language]
  const { state } = view.tenancy
  return state === 'reviewed' ? letting.reviewed : tenancy.states[state]
}

function factsOf(context: FormContext, { view, names }: TenantPage): Content {
  const { language, today } = context
  const { letting: words, tenancy: tenant } = placeWords[language]
  const { tenancy, next, keptUntil } = view
  const { wish, review, decision, term, lastDay } = tenancy
  const day = (on: string) => formatPlainDate(on, language)
  const by = ({ by: person, on }: { by: string; on: string }) => words.reviewedBy(names[person] ?? person, day(on))
  return html`${who(context, view)} ${wish.plan !== '' && row(words.plan, wish.plan)}
  ${wish.shop !== undefined && row(words.shop, html`<bdi>${wish.shop}</bdi>`)}
  ${
    term
      ? row(tenant.term, tenant.termOf(day(term.from), day(lastDay ?? term.until)))
      : row(words.until, day(wish.until))
  }
  ${row(words.submitted, day(tenancy.submitted))} ${review && row(words.reviewed, by(review))}
  ${decision && row(words.decided, by(decision))} ${decision?.reason && row(words.reason, decision.reason)}
  ${money(context, view)}
  ${next && row(words.next, `${deadlineText(next, language, today)}${tenant.comma}${words.deeds[next.deed]}`)}
  ${keptUntil !== undefined && row(tenant.remove, day(keptUntil))}`
}

/** Who moves in: a team with its school until the decision; a shopkeeper with their suppliers. */
function who({ language }: FormContext, { tenancy, suppliers }: TenancyView): Content {
  const { letting: words, tenancy: tenant } = placeWords[language]
  if (tenancy.profile === 'park') {
    const own = suppliers.filter(({ id }) => tenancy.suppliers.includes(id))
    return html`${row(words.cooperation, tenancy.cooperation)}
    ${own.length > 0 && row(words.suppliers, own.map(({ name, goods }) => `${name}${tenant.comma}${goods}`).join(tenant.and))}`
  }
  const members = tenancy.team.map(({ name, school = '', year = '' }) => {
    const studies = tenant.schoolAndYear(school, year)
    return html`<span class="line"
      ><bdi>${name}</bdi>${studies !== '' && html` <small><bdi>${studies}</bdi></small>`}</span
    >`
  })
  return members.length > 0 && row(words.members, html`${members}`)
}

/** The deposit, each deduction, what was objected to, and its statement. */
function money(context: FormContext, { tenancy, id }: TenancyView): Content {
  const deposit = depositOf(tenancy)
  if (tenancy.profile !== 'incubator' || !deposit) return false
  const { language } = context
  const { letting: words, tenancy: tenant } = placeWords[language]
  const { received, returned, deductions, paid, fen, refunded } = deposit
  const day = (on: string) => formatPlainDate(on, language)
  return html`${row(
    tenant.deposit,
    received ? tenant.received(amountText(paid, language), day(received.on)) : amountText(fen, language),
  )}
  ${deductions.length > 0 && deductionRows(deductions, language)}
  ${returned && row(tenant.toRefund, `${amountText(refunded, language)}${tenant.comma}${day(returned.on)}`)}
  ${tenancy.objections.map(
    ({ on, text, version, deductions: written }) =>
      html`${row(words.settlement, words.version(String(version)))} ${deductionRows(written, language)}
      ${row(words.objections, words.objected(day(on), text))}`,
  )}
  ${
    returned &&
    row(
      words.statement,
      html`<a href="${workLink(context, `${lettingPath(id)}/statement`)}">${tenant.printStatement}</a>`,
    )
  }`
}
