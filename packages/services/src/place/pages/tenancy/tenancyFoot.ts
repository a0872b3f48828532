import { type Content, formatMoment, html, type Markup, row } from '@liangpai/presentation'
import { isSoonDeleted } from '@liangpai/server'
import { isOwed } from '../../deposit/deposit.ts'
import { cameToNothing } from '../../tenancy/applying.ts'
import { depositOf, isOpen } from '../../tenancy/tenancy.ts'
import { keptSpans } from './keptSpans.ts'
import { dateText, ownSpace, tenancyButton, type TenancyPage, wordsOf } from './tenancyPage.ts'

/** Until when it is kept, and to see, correct and delete it. A deletion within seven days is said once, here. */
export function tenancyFoot(page: TenancyPage): Markup {
  const { tenancy } = page.view
  const words = wordsOf(page)
  return html`<footer class="link-foot">
    ${keeping(page)}
    <div class="foot-ways">
      <details>
        <summary>${words.all}</summary>
        <dl class="held">${allOfIt(page)}</dl>
        ${tenancyButton(page, 'copy', words.download)}
      </details>
      ${isOpen(tenancy) && tenancyButton(page, 'correct', words.correct, { kind: 'link' })}
      <details>
        <summary>${words.remove}</summary>
        ${removal(page)}
      </details>
    </div>
  </footer>`
}

function keeping(page: TenancyPage): Content {
  const { keptUntil, tenancy } = page.view
  const words = wordsOf(page)
  const spans = keptSpans(page.view.place, page.context.language)
  if (keptUntil === undefined) return html`<p>${isOpen(tenancy) ? words.keeping(...spans) : words.keptUntilRefund}</p>`
  const day = dateText(keptUntil, page)
  if (isSoonDeleted(keptUntil, page.today)) return html`<p class="soon"><b>${words.deletedSoon(day)}</b></p>`
  return html`<p>${cameToNothing(tenancy) ? words.deletedOn(day) : words.keptUntil(day)}</p>`
}

/** What is open, or owed, is ended first; of what somebody moved into, term and deposit stay. */
function removal(page: TenancyPage): Content {
  const { tenancy } = page.view
  const words = wordsOf(page)
  if (isOpen(tenancy) || isOwed(depositOf(tenancy))) return html`<p class="sure">${words.removeFirst}</p>`
  const [, retention] = keptSpans(page.view.place, page.context.language)
  return html`<p class="sure">${cameToNothing(tenancy) ? words.removeSure : words.removeSureEnded(retention)}</p>
    ${tenancyButton(page, 'delete', words.removeYes)}`
}

function allOfIt(page: TenancyPage): Content {
  const { tenancy, submittedAt } = page.view
  const words = wordsOf(page)
  const { wish, contact } = tenancy
  const own: [string, string][] =
    tenancy.profile === 'incubator'
      ? [
          [words.teamName, tenancy.teamName ?? ''],
          ...tenancy.team.map(({ name, school = '', year = '' }): [string, string] => [
            words.name,
            [name, words.schoolAndYear(school, year)].filter(Boolean).join(words.comma),
          ]),
        ]
      : [
          [words.shopkeeper, tenancy.shopkeeper],
          [words.cooperation, tenancy.cooperation],
        ]
  const rows: [string, string][] = [
    ...own,
    [words.plan, wish.plan],
    [words.space, ownSpace(page)],
    [words.until, dateText(wish.until, page)],
    [words.shop, wish.shop ?? ''],
    [words.contact, [contact.callName, contact.contact].filter(Boolean).join(words.comma)],
    [words.submit, formatMoment(submittedAt, page.context.language)],
  ]
  return rows.filter(([, value]) => value !== '').map(([label, value]) => row(label, html`<bdi>${value}</bdi>`))
}
