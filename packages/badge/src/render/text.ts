import type { ChipModel, Sentence } from '@liangpai/presentation/verdict'
import { html, type TemplateResult } from 'lit/html.js'

/** The words of the chip: one, or two with a dot between them. */
export const labelTemplate = ({ label: [first, second] }: ChipModel): TemplateResult | string =>
  second
    ? html`<span class="clause"><span class="member">${first}</span><span class="dot" lang="en"> &#183; </span></span
        ><span class="clause state">${second}</span>`
    : first

const clauses = (texts: readonly string[]) => texts.map((text) => html`<span class="clause">${text}</span>`)

/** A sentence. Where it is read out in other words than it is written, the written ones are silent. */
export const sentenceTemplate = ({ clauses: texts, spoken }: Sentence): unknown =>
  spoken ? html`<span aria-hidden="true">${clauses(texts)}</span><span class="spoken">${spoken}</span>` : clauses(texts)
