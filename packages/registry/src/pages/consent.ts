import { badgeWords } from '@liangpai/presentation/verdict'
import { html, raw } from 'hono/html'
import { domainOf, type Frame, type Markup } from './page.ts'
import { cardSample } from './sample.ts'
import { go, step } from './step.ts'
import { CONSENT_TEXT, pageWords } from './words/words.ts'

const FACTS = ['name', 'branch', 'pledge'] as const
/** The item in which the facts are chosen. */
const CHOICE = 2

/** The separate consent: seven items word for word, each fact a box of its own, all empty at first. */
export function consentStep(frame: Frame): Markup {
  const { language } = frame
  const words = pageWords[language]
  const items = words.consentItems.map(([label = '', text = ''], i) => {
    const head = label && html`<b>${label}${words.colon}</b>`
    const content = html`${head}${filled(frame, text)}${i === CHOICE ? boxes(frame) : ''}`
    return html`<li><div>${label ? content : html`<b>${content}</b>`}</div></li>`
  })
  const content = html`<div class="preview">
      <p class="small">${words.customersSee}</p>
      ${cardSample(language)}
      <dl class="preview-facts">
        ${FACTS.map(
          (fact) =>
            html`<div data-shows="${fact}" hidden>
              <dt>${labelOf(frame, fact)}</dt>
              <dd data-fill="${fact}"></dd>
            </div>`,
        )}
      </dl>
    </div>
    <form id="consent" data-text-version="${CONSENT_TEXT}">
      <ol class="items">
        ${items}
      </ol>
      ${box('agreed', words.separately)}
    </form>`
  const ways = html`<div class="pair-of-ways" data-before>
      ${go('agree', words.agree)}${go('decline', words.notNow)}
    </div>
    <div class="pair-of-ways" data-after hidden>${go('where', words.next)}</div>`
  return step('consent', words.consentTitle, content, ways)
}

const labelOf = ({ language }: Frame, fact: (typeof FACTS)[number]) => badgeWords[language].facts[fact]

const boxes = (frame: Frame): Markup =>
  html`${FACTS.map((fact) => html`<span data-has="${fact}">${box(fact, pageWords[frame.language].facts[fact])}</span>`)}`

const box = (name: string, label: string): Markup =>
  html`<label class="box"><input type="checkbox" name="${name}" autocomplete="off" /><span>${label}</span></label>`

/** Values that the registry knows are written at once; those of the offer are left for the script. */
function filled({ registry, language }: Frame, text: string): Markup {
  const known: Record<string, string> = {
    contact: registry.contact,
    host: registry.host,
    period: pageWords[language].period,
    url: `${domainOf({ registry, language })}/stop`,
  }
  return html`${text.split(/\{(\w+)\}/).map((part, i) => {
    if (i % 2 === 0) return part
    return known[part] ?? raw('<span data-fill="issuer"></span>')
  })}`
}
