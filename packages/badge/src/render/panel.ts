import { icons } from '@liangpai/presentation'
import { type ChipModel, panelModel, type PanelModel } from '@liangpai/presentation/verdict'
import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { Popover } from '../popover.ts'
import { iconTemplate } from './icon.ts'
import { rowTemplate } from './rows.ts'
import { labelTemplate, sentenceTemplate } from './text.ts'
import type { View } from './view.ts'

/** The details, opened by the reader's own press; a dialog in both of its forms. */
export function panelTemplate(view: View, chip: ChipModel, popover: Popover): TemplateResult {
  const onEvent = (event: Event) => popover.handleEvent(event)
  const { sentence, note, rows, disclaimer, goTo, whyShown } = panelModel(view.verdict, view.context)
  return html`<dialog
    class=${popover.isNarrow ? 'single-column' : nothing}
    part="panel"
    tabindex="-1"
    aria-labelledby="t"
    @close=${onEvent}
    @click=${onEvent}
    @keydown=${onEvent}
  >
    <section class="head">
      ${iconTemplate(chip.icon)}
      <h2 id="t">${labelTemplate(chip)}</h2>
      <button type="button" aria-label=${view.words.close} @click=${() => popover.close()}>
        ${iconTemplate(icons.cross)}
      </button>
      <p>${sentenceTemplate(sentence)}${note ? html` <span class="clause">${note}</span>` : nothing}</p>
    </section>
    <section>
      <dl>${rows.map((row) => rowTemplate(row, chip.icon))}</dl>
    </section>
    ${disclaimer ? html`<section class="disclaimer">${disclaimer}</section>` : nothing}
    ${goTo || view.context.verifyUrl ? html`<section>${goToTemplate(goTo)}${checkTemplate(view)}${helpTemplate(whyShown)}</section>` : nothing}
  </dialog>`
}

const goToTemplate = (link: PanelModel['goTo']) =>
  link ? html`<a class="button filled" href=${link.href} referrerpolicy="origin">${link.text}</a>` : nothing

const checkTemplate = ({ context: { verifyUrl, domain }, words }: View) =>
  verifyUrl
    ? html`<a class="button" href=${verifyUrl} target="_blank" rel="noopener" referrerpolicy="origin"
        >${words.checkAt(domain)}${iconTemplate(icons.outward)}</a
      >`
    : nothing

const helpTemplate = (help: PanelModel['whyShown']) =>
  help
    ? html`<details>
        <summary>${help.question}${iconTemplate(icons.chevron)}</summary>
        ${help.answer}
      </details>`
    : nothing
