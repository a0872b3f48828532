import { html, type Language, type Markup, pageWords } from '@liangpai/presentation'
import { badgeWords } from '@liangpai/presentation/verdict'
import { cardPreview } from './previews.ts'
import { FACTS } from './protocol.ts'
import { actionButton, slot, wizardStep } from './wizardStep.ts'

/** The separate consent. The script draws the text that the registry sends with the offer, and moves the boxes into it. */
export function consentStep(language: Language): Markup {
  const { offer, frame } = pageWords[language]
  const content = html`<div role="status" id="notice-changed" hidden><p class="changed">${offer.noticeChanged}</p></div>
    ${livePreview(language)}
    <form id="consent">
      <ol class="items" id="notice"></ol>
      <div id="fact-boxes">${FACTS.map((fact) => factBox(fact, offer.facts[fact]))}</div>
      <label class="box"
        ><input type="checkbox" name="agreed" autocomplete="off" /><span id="separate-consent"></span
      ></label>
      <p class="fault" id="agree-first" role="alert" hidden>${offer.agreeFirst}</p>
    </form>`
  const ways = html`<div class="pair-of-ways" data-before>
      ${actionButton('agree', offer.agree)}${actionButton('decline', offer.notNow)}
    </div>
    <div class="pair-of-ways" data-after hidden>${actionButton('receipt', frame.next)}</div>`
  return wizardStep('consent', offer.consentTitle, content, ways)
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

/** A fact with its value: people tick what they read. */
const factBox = (fact: (typeof FACTS)[number], label: string): Markup =>
  html`<label class="box" data-has="${fact}"
    ><input type="checkbox" name="${fact}" autocomplete="off" /><span
      >${label}<span class="value">${slot(fact)}</span></span
    ></label
  >`
