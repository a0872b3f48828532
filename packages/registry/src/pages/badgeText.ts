import { clause, type Content, html, type Language, type Markup } from '@liangpai/presentation'
import type { ChipModel, Sentence } from '@liangpai/presentation/verdict'

/** What a chip says; the two parts of a claim with a dot between them. In Latin text it stays with the word before it. */
export function chipLabel({ label: [first, verified] }: Pick<ChipModel, 'label'>, language: Language): Markup {
  if (verified === undefined) return html`${first}`
  const state = html`<span class="state-word">${verified}</span>`
  return language === 'en' ? html`${first} <i>·</i> ${state}` : html`${first}<i class="dot">·</i>${state}`
}

/**
 * The sentence of a badge, in which each of the names keeps its direction to itself. The sign between two names is read
 * out as the word that it stands for.
 */
export function badgeSentence({ clauses, spoken }: Sentence, names: readonly string[]): Content {
  const written = clauses.map((text) => writtenClause(text, names))
  if (spoken === undefined) return written
  return html`<span aria-hidden="true">${written}</span><span class="spoken">${spoken}</span>`
}

/** A clause with two names may break behind the sign between them. */
function writtenClause(text: string, names: readonly string[]): Content {
  const [superior = '', subordinate] = text.split(' › ')
  if (subordinate === undefined) return clause(isolated(text, names))
  return [clause(html`${isolated(superior, names)}<i class="under">›</i>`), clause(isolated(subordinate, names))]
}

function isolated(text: string, [name, ...others]: readonly string[]): Content {
  if (name === undefined) return text
  return text
    .split(name)
    .flatMap((part, at) => (at === 0 ? [isolated(part, others)] : [html`<bdi>${name}</bdi>`, isolated(part, others)]))
}
