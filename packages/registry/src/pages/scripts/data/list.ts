import { all } from '@liangpai/server/scripts'

/** One row of a list: what it is of, and the texts of its places. */
export type ListRow = { id: string; values: Record<string, string> }

/** Writes a list from its template; each row carries its id as `data-id`. */
export function fillList(list: string, template: string, rows: readonly ListRow[]): void {
  const source = document.querySelector<HTMLTemplateElement>(`template[data-template="${template}"]`)
  for (const place of all(`[data-list="${list}"]`))
    place.replaceChildren(...rows.map((row) => rowFrom(source?.content, row)))
}

function rowFrom(template: DocumentFragment | undefined, { id, values }: ListRow): Node {
  const row = template?.firstElementChild?.cloneNode(true)
  if (!(row instanceof HTMLElement)) return document.createTextNode('')
  row.dataset['id'] = id
  for (const [name, text] of Object.entries(values)) {
    const place = row.querySelector(`[data-value="${name}"]`)
    if (place) place.textContent = text
  }
  return row
}
