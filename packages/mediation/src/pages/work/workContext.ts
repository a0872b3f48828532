import { html, type Language, type Markup, stationWords, workPage } from '@liangpai/presentation'
import { type FramedContext, ownSignInPath, siteName } from '@liangpai/server/pages'
import type { Worker } from '../../office/people/worker.ts'
import { workAssets } from '../assets.ts'

/** Where the pages of signed-in people begin. */
export const WORK_PATH = '/work'

/** The areas of the work pages, and where each is. */
export const workAreas = {
  cases: '/work/cases',
  ended: '/work/ended',
  handOvers: '/work/hand-overs',
  figures: '/work/figures',
  people: '/work/people',
  trail: '/work/trail',
} as const

/** One of `workAreas`. */
export type WorkAreaName = keyof typeof workAreas

/** What is in the bar of whom; leaders have `people` beside. */
const areasOf: { readonly [As in Worker['as']]: readonly WorkAreaName[] } = {
  caseHandler: ['cases', 'ended', 'handOvers', 'figures', 'trail'],
  mediator: ['cases', 'ended'],
  partner: ['handOvers'],
  nobody: [],
}

/** What every page of signed-in people knows. */
export type WorkContext = FramedContext & {
  /** The language in the address, which links within the pages keep. */
  chosenLanguage?: Language
  worker: Worker
  /** How much waits for them. */
  waiting: number
  /** Seconds since the epoch, and the day in Shanghai. */
  now: number
  today: string
}

/** A path within the work pages, with the chosen language. */
export function workLink(
  { chosenLanguage }: Pick<WorkContext, 'chosenLanguage'>,
  path: string,
  query: Readonly<Record<string, string>> = {},
): string {
  const [page = '', fragment] = path.split('#')
  const search = String(new URLSearchParams({ ...query, ...(chosenLanguage && { lang: chosenLanguage }) }))
  return `${page}${search && `?${search}`}${fragment === undefined ? '' : `#${fragment}`}`
}

/** Where a case is worked on. */
export const casePath = (number: string): string => `${workAreas.cases}/${number}`

/** What one page of an area adds to its frame. */
export type AreaPage = {
  area: WorkAreaName | undefined
  title: string
  main: Markup
  hasQuietTitle?: boolean
  kind?: string
  query?: Readonly<Record<string, string>>
  /** Those of the work pages unless given. */
  styles?: readonly string[]
  script?: string
}

/** A page of signed-in people in the frame that all of them have. */
export function areaPage(context: WorkContext, { area, ...page }: AreaPage): Markup {
  const { language, worker, waiting } = context
  const words = stationWords[language].work
  const names = [...areasOf[worker.as], ...(worker.isLeader ? (['people'] as const) : [])]
  return workPage({
    language,
    organization: worker.partner?.name ?? siteName(context),
    subject: words.subject[worker.as],
    areas: names.map((name) => ({
      href: workLink(context, workAreas[name]),
      label: words.areas[name],
      isCurrent: name === area,
      ...(name === 'cases' && { waiting }),
    })),
    person: { name: worker.name, href: workLink(context, ownSignInPath(WORK_PATH)) },
    ...workAssets,
    ...page,
  })
}

/** What a form was sent with: it comes back with what was refused of it. A name may be there several times. */
export type Typed = Readonly<Record<string, readonly string[]>>

/** Something was refused: in which words, and what to do next. */
export type Fault = { sentence: string; next?: string }

/** What a page with forms knows beside. */
export type FormContext = WorkContext & {
  path: string
  /** Under which a form that is sent twice is done once. */
  key: string
  /** Which form was refused, with what was typed into it, and why, by the field beside which it stands. */
  refused?: { act: string; typed: Typed; faults: Readonly<Record<string, Fault>> }
  /** What was done just before. */
  isDone?: boolean
}

/** What was refused of a form, first of all: each gap is a link to its field. It takes the focus. */
export function faultBox({ refused }: FormContext): Markup | undefined {
  if (!refused) return undefined
  const faults = Object.entries(refused.faults).map(([field, { sentence, next }]) =>
    field === ''
      ? html`<p>${sentence} ${next}</p>`
      : html`<p><a href="#${refused.act}-${field}">${sentence}</a> ${next}</p>`,
  )
  return html`<div class="fault-box" tabindex="-1" autofocus role="alert">${faults}</div>`
}

/** The words of a fault beside its field. */
export const faultOf = (id: string, fault: Fault | undefined): Markup | undefined =>
  fault && html`<p class="fault" id="${id}-fault">${fault.sentence} ${fault.next}</p>`

/** The attributes of a field that was refused. */
export const faulty = (id: string, fault: Fault | undefined): Markup | undefined =>
  fault && html`aria-invalid="true" aria-describedby="${id}-fault"`
