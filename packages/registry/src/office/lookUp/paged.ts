import * as z from 'zod'

/** The most lines of a list at once. */
const PAGE = 100

/** One page of a list. `after` asks for the next one, where there are more. */
export type Paged<Line> = { lines: Line[]; after?: string }

/** Where a list goes on: its order is by a time, then by an id, which holds although lines come and go. */
type Place = { time: number; id: string }

const PLACE = /^(\d{1,12})-([\w-]{1,64})$/

/** `after` of a page, as it was given. */
export const after = z.string().regex(PLACE, 'as `after` of the page before says')

/** The place that `after` names. */
export function placeIn(text: string | undefined): Place | undefined {
  const [, time, id] = PLACE.exec(text ?? '') ?? []
  return time === undefined || id === undefined ? undefined : { time: Number(time), id }
}

/** One page of lines, of which `read` gives at most so many. */
export async function pageOf<Row>(
  read: (limit: number) => Promise<Row[]>,
  placeOf: (row: Row) => Place,
): Promise<Paged<Row>> {
  const rows = await read(PAGE + 1)
  const lines = rows.slice(0, PAGE)
  const last = rows.length > PAGE ? lines.at(-1) : undefined
  if (!last) return { lines }
  const { time, id } = placeOf(last)
  return { lines, after: `${time}-${id}` }
}
