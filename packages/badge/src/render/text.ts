import type { ChipModel, Sentence } from '@liangpai/presentation/verdict'
import { html, type TemplateResult } from 'lit/html.js'

/** Clauses, between which a line breaks first. */
const clauses = (texts: readonly string[]) => texts.map((text) => html`<span class="x">${text}</span>`)

/** A sentence. Where it is read out in other words than it is written, the written ones are silent. */
export const sentence = ({ clauses: texts, spoken }: Sentence): unknown =>
  spoken ? html`<span aria-hidden="true">${clauses(texts)}</span><span class="hear">${spoken}</span>` : clauses(texts)

/** The words of the chip: one, or two with a dot between them. */
export const label = ({ label: [first, second] }: ChipModel): TemplateResult | string =>
  second
    ? html`<span class="x"><span class="m">${first}</span><span class="d" lang="en"> &#183; </span></span
        ><span class="x e">${second}</span>`
    : first
