import { CONSENT_TEXT_VERSION, type Content, html, type Language, type Markup, pageWords } from '@liangpai/presentation'
import { badgeWords } from '@liangpai/presentation/verdict'
import { domainOf, type PageContext } from './pageContext.ts'
import { cardPreview } from './previews.ts'
import { FACTS } from './protocol.ts'
import { actionButton, slot, wizardStep } from './wizardStep.ts'

/** The item of the consent text in which the facts are chosen. */
const CHOICE = 2

/** The separate consent: seven items word for word, each fact a box of its own, all empty at first. */
export function consentStep(context: PageContext): Markup {
  const { language } = context
  const pageText = pageWords[language].offer
  const content = html`${livePreview(language)}
    <form id="consent" data-text-version="${CONSENT_TEXT_VERSION}">
      <ol class="items">
        ${pageText.consentItems.map((item, i) => itemOf(context, item, i === CHOICE && factBoxes(language)))}
      </ol>
      ${box('agreed', pageText.separateConsent)}
    </form>`
  const ways = html`<div class="pair-of-ways" data-before>
      ${actionButton('agree', pageText.agree)}${actionButton('decline', pageText.notNow)}
    </div>
    <div class="pair-of-ways" data-after hidden>${actionButton('where', pageWords[language].frame.next)}</div>`
  return wizardStep('consent', pageText.consentTitle, content, ways)
}

/** What customers will see, changing with every tick. */
const livePreview = (language: Language): Markup =>
  html`<div class="live-preview">
    <p class="small">${pageWords[language].offer.customersSee}</p>
    ${cardPreview(language)}
    <dl class="preview-facts">
      ${FACTS.map(
        (fact) =>
          html`<div data-shows="${fact}" hidden>
            <dt>${badgeWords[language].facts[fact]}</dt>
            <dd data-fill="${fact}"></dd>
          </div>`,
      )}
    </dl>
  </div>`

function itemOf(context: PageContext, { label, text }: { label: string; text: string }, boxes: Content): Markup {
  const content = html`${withValues(context, text)}${boxes}`
  if (label === '')
    return html`<li>
      <div><b>${content}</b></div>
    </li>`
  return html`<li>
    <div><b>${label}${pageWords[context.language].offer.colon}</b>${content}</div>
  </li>`
}

const factBoxes = (language: Language): Content =>
  FACTS.map((fact) => html`<span data-has="${fact}">${box(fact, pageWords[language].offer.facts[fact])}</span>`)

const box = (name: string, label: string): Markup =>
  html`<label class="box"><input type="checkbox" name="${name}" autocomplete="off" /><span>${label}</span></label>`

/** Fills in what the registry knows; the issuer is the offer's, and left to the script. */
function withValues(context: PageContext, text: string): Content {
  const values: Record<string, Content> = {
    issuer: slot('issuer'),
    contact: context.registry.contact,
    host: context.registry.host,
    period: pageWords[context.language].offer.period,
    url: `${domainOf(context)}/stop`,
  }
  return text.split(/\{(\w+)\}/).map((part, i) => (i % 2 === 0 ? part : values[part]))
}
