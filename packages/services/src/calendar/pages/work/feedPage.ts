import { calendarWords, html, type Markup } from '@liangpai/presentation'
import { actForm, formFor, submit } from '@liangpai/server/pages'
import { areaPage, type FormContext } from '../../../pages/work/workContext.ts'

/** A branch whose feed a secretary may hand out; `made` is the address, in the answer to the form that made it alone. */
export type BranchFeed = { branch: string; name: string; isMade: boolean; made?: string }

/** The addresses of feeds: everybody's, and the private one of each branch that whoever reads leads. */
export function feedsPage(context: FormContext, everyone: string, feeds: readonly BranchFeed[]): Markup {
  const words = calendarWords[context.language].print.feed
  const main = html`<div class="work-card narrow">
    <p id="name">${words.how}</p>
    <h2 class="section-title apart">${words.everyone}</h2>
    ${addressField('everyone', everyone, context)}
    <p class="hint">${words.everyoneWhy}</p>
    ${feeds.map((feed) => branchFeed(context, feed))}
  </div>`
  return areaPage(context, { area: 'calendar', title: words.title, main })
}

function branchFeed(context: FormContext, { branch, name, isMade, made }: BranchFeed): Markup {
  const words = calendarWords[context.language].print.feed
  const make = formFor(context, `make-${branch}`)
  return html`<section>
    <h2 class="section-title apart"><bdi>${name}</bdi> ${words.invited}</h2>
    <p class="hint">${words.invitedWhy}</p>
    ${
      made !== undefined &&
      html`${addressField(branch, made, context)}
        <p class="hint">${words.once}</p>`
    }
    ${
      isMade
        ? html`${secondTap(context, `make-${branch}`, { label: words.renew, why: words.sureRenew })}
          ${secondTap(context, `stop-${branch}`, { label: words.stop, why: words.sureStop })}`
        : html`<p class="hint">${words.none}</p>
            <div class="buttons">${actForm(context, make, submit(words.make))}</div>`
    }
  </section>`
}

/** What others lose takes a second tap in place. */
function secondTap(context: FormContext, act: string, { label, why }: { label: string; why: string }): Markup {
  const words = calendarWords[context.language].print.feed
  return html`<details class="act">
    <summary class="button">${label}</summary>
    <p class="hint">${why}</p>
    ${actForm(context, formFor(context, act), submit(words.confirm))}
  </details>`
}

function addressField(id: string, address: string, { language }: FormContext): Markup {
  const { feed } = calendarWords[language].print
  const { copied } = calendarWords[language].hours.work
  return html`<input type="text" id="feed-${id}" class="mono" readonly value="${address}" aria-label="${feed.title}" />
    <div class="buttons">
      <button type="button" class="button" data-copy="${address}" data-copied="${copied}" hidden>${feed.copy}</button>
    </div>`
}
