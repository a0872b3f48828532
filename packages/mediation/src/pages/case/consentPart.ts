import { html, type Markup } from '@liangpai/presentation'
import { nextBox } from '@liangpai/server/pages'
import { caseButton, caseLink, twoWays } from './caseForm.ts'
import { buyerAsNumber, caseFacts } from './caseFacts.ts'
import type { CasePage } from './casePage.ts'
import { declarationLines, mayObject } from './mediatorsPart.ts'
import { picturesOfParty } from './pictureButtons.ts'
import { nameOf, runningClockOf, wordsOf } from './words.ts'

/** Both sides are asked whether they take part, with equal answers; a shared association is told before (SERVICES 2). */
export const consentPart = (page: CasePage): Markup =>
  page.view.party === 'buyer' ? consentOfBuyer(page) : consentOfMerchant(page)

const isAsked = ({ view }: CasePage): boolean => view.consents[view.party] === undefined

function consentOfBuyer(page: CasePage): Markup {
  const { party } = wordsOf(page)
  return html`<section class="body">
    ${whenAnswered(page, party.youConsent)} ${mediatorsAsked(page)}
    ${
      isAsked(page) &&
      twoWays(
        caseButton(page, 'consent', party.agreeToMediate, { agrees: 'yes' }),
        caseButton(page, 'consent', party.declineToMediate, { agrees: 'no' }),
      )
    }
  </section>`
}

function consentOfMerchant(page: CasePage): Markup {
  const { party } = wordsOf(page)
  return html`<section class="body">
    ${toldToMerchant(page)} ${whenAnswered(page, party.youTakePart)} ${mediatorsAsked(page)}
    ${
      isAsked(page) &&
      html`${twoWays(
        caseButton(page, 'consent', party.takePart, { agrees: 'yes' }),
        caseButton(page, 'consent', party.takeNoPart, { agrees: 'no' }),
      )}
      ${[party.admitsNothing, party.notPublic, party.noEffect].map((line) => html`<p class="small ruled">${line}</p>`)}`
    }
  </section>`
}

/** What the merchant is told of a complaint: never name or contact of the buyer. */
export function toldToMerchant(page: CasePage): Markup {
  const words = wordsOf(page)
  const { facts } = page.view.complaint
  return html`<dl class="facts">
      <div>
        <dt>${words.case.parties.buyer}</dt>
        <dd><bdi>${buyerAsNumber(page)}</bdi></dd>
      </div>
    </dl>
    ${caseFacts(page, 'said')}
    <h2>${words.party.buyerSays}</h2>
    <p class="message-text">${facts}</p>
    ${picturesOfParty(page, 'buyer')}`
}

function whenAnswered(page: CasePage, deed: string): Markup | false {
  const { context, today } = page
  const { party } = wordsOf(page)
  const { language } = context
  const replace = runningClockOf(page, 'replace')
  if (replace)
    return nextBox({ language, today, due: replace.due, deed: party.changesMediator, notes: [party.answerLater] })
  const clock = runningClockOf(page, 'consent')
  if (!clock) return false
  return isAsked(page)
    ? nextBox({ language, today, due: clock.due, deed, notes: [party.silenceEnds] })
    : nextBox({ language, today, due: clock.due, deed: party.otherConsents, notes: [party.otherSilenceEnds] })
}

function mediatorsAsked(page: CasePage): Markup[] {
  const { view } = page
  const { party, case: words } = wordsOf(page)
  return view.mediators
    .filter(({ until }) => until === undefined)
    .map(({ person, interests, objectedTo }) => {
      const lines = declarationLines(page, interests)
      return html`<div class="mediator ruled">
        <p><b>${words.byName(nameOf(person, page), words.mediator)}</b></p>
        ${lines.map((line) => html`<p class="small">${line}</p>`)}
        ${objectedTo && html`<p class="small">${party.objected}</p>`}
        ${
          interests.length > 0 &&
          !objectedTo &&
          mayObject(page) &&
          html`<p class="small">${party.mayRefuseMediator}</p>
            ${caseLink(page, 'object', party.change, { mediator: person })}`
        }
      </div>`
    })
}
