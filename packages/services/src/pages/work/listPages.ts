import { html, type Markup, servicesWords } from '@liangpai/presentation'
import { workLink } from '@liangpai/server/pages'
import type { FormContext } from './workContext.ts'

/** The rows of one page of a long list. */
const ROWS = 50

/** One page of a long list, the first of them 1. */
export type ListPage<Row> = { rows: readonly Row[]; page: number; pages: number }

/** The page that an address names, else the first; the one with a row that is looked for, wherever the list has it. */
export function pageOf<Row>(
  all: readonly Row[],
  named: string | undefined,
  isSought?: (row: Row) => boolean,
): ListPage<Row> {
  const pages = Math.max(1, Math.ceil(all.length / ROWS))
  const sought = isSought ? all.findIndex(isSought) : -1
  const wanted = sought >= 0 ? Math.floor(sought / ROWS) + 1 : Number(/^[1-9]\d{0,4}$/.exec(named ?? '')?.[0] ?? 1)
  const page = Math.min(wanted, pages)
  return { rows: all.slice((page - 1) * ROWS, page * ROWS), page, pages }
}

/** Where a list stands in its page: the id of its head, and what else the address of the page says. */
export type ListPlace = { id: string; query?: Readonly<Record<string, string>> }

/** The ways to the pages beside the one that is shown; they lead to the head of the list. None where there is one page. */
export function pageWays(
  context: FormContext,
  { page, pages }: ListPage<unknown>,
  { id, query = {} }: ListPlace,
): Markup | undefined {
  if (pages === 1) return undefined
  const { office } = servicesWords[context.language]
  const link = (to: number, rel: 'prev' | 'next', words: string) =>
    html`<a
      class="button"
      rel="${rel}"
      href="${workLink(context, `${context.path}#${id}`, { ...query, page: String(to) })}"
      >${words}</a
    >`
  return html`<nav class="buttons" aria-label="${office.page(String(page), String(pages))}">
    ${page > 1 && link(page - 1, 'prev', office.previousPage)}
    ${page < pages && link(page + 1, 'next', office.nextPage)}
    <span class="hint">${office.page(String(page), String(pages))}</span>
  </nav>`
}
