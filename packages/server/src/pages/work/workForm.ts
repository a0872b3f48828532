import { html, type Language, type Markup } from '@liangpai/presentation'
import type { FramedContext } from '../framed.ts'

/** What every page of signed-in people knows. */
export type WorkPageContext = FramedContext & {
  /** The language in the address, which links within the pages keep. */
  chosenLanguage?: Language
}

/** A path within the work pages, with the chosen language. */
export function workLink(
  { chosenLanguage }: Pick<WorkPageContext, 'chosenLanguage'>,
  path: string,
  query: Readonly<Record<string, string>> = {},
): string {
  const [page = '', fragment] = path.split('#')
  const search = String(new URLSearchParams({ ...query, ...(chosenLanguage && { lang: chosenLanguage }) }))
  return `${page}${search && `?${search}`}${fragment === undefined ? '' : `#${fragment}`}`
}

/** What a form was sent with: it comes back with what was refused of it. A name may be there several times. */
export type Typed = Readonly<Record<string, readonly string[]>>

/** Something was refused: in which words, and what to do next. The first of a form takes the focus to its field. */
export type Fault = { sentence: string; next?: string; isFirst?: boolean }

/** What stands between two sentences: nothing after a full-width stop. */
const gapAfter = (sentence: string) => (/[。！？]$/u.test(sentence) ? '' : ' ')

/** What a page with forms knows. */
export type WorkFormContext = WorkPageContext & {
  path: string
  /** Under which a form that is sent twice is done once. */
  key: string
  /**
   * Which form was refused, with what was typed into it, and why, by the field beside which it stands; and whether somebody has
   * changed meanwhile what it was made from.
   */
  refused?: { act: string; typed: Typed; faults: Readonly<Record<string, Fault>>; isOutdated?: boolean }
  /** What was done just before. */
  isDone?: boolean
}

/** What was refused of a form, first of all: each gap is a link to its field. It takes the focus where no field does. */
export function faultBox({ refused }: Pick<WorkFormContext, 'refused'>): Markup | undefined {
  const gaps = Object.entries(refused?.faults ?? {})
  if (!refused || gaps.length === 0) return undefined
  const faults = gaps.map(([field, { sentence, next }]) =>
    field === ''
      ? html`<p>${sentence}${gapAfter(sentence)}${next}</p>`
      : html`<p><a href="#${refused.act}-${field}">${sentence}</a>${gapAfter(sentence)}${next}</p>`,
  )
  const isFocused = !gaps.some(([, { isFirst }]) => isFirst)
  return html`<div class="fault-box" tabindex="-1" ${isFocused && html`autofocus`} role="alert">${faults}</div>`
}

/** The words of a fault beside its field. */
export const faultOf = (id: string, fault: Fault | undefined): Markup | undefined =>
  fault && html`<p class="fault" id="${id}-fault">${fault.sentence}${gapAfter(fault.sentence)}${fault.next}</p>`

/** The attributes of a field that was refused, or beside which it says what stands now. */
export const faulty = (id: string, fault: Fault | undefined, now?: Markup): Markup | undefined => {
  const described = [fault && `${id}-fault`, now && `${id}-now`].filter(Boolean).join(' ')
  return described === ''
    ? undefined
    : html`${fault && html`aria-invalid="true"`} aria-describedby="${described}" ${fault?.isFirst && html`autofocus`}`
}
