import { type Language, type Markup, pageWords, workPage } from '@liangpai/presentation'
import { type Fault, type FramedContext, siteName, type WorkForm } from '@liangpai/server/pages'
import type { Worker } from '../../office/worker.ts'
import { assetPaths } from '../assets.ts'

/** The areas of the work pages in the order of the bar, and where each is. */
export const workAreas = {
  inbox: '/office/inbox',
  lookUp: '/office/look-up',
  organizations: '/office/organizations',
  people: '/office/people',
  figures: '/office/figures',
  trail: '/office/trail',
} as const

export type WorkAreaName = keyof typeof workAreas

/** What every page of signed-in people knows. `waiting` is how much waits for them. */
export type WorkContext = FramedContext & {
  worker: Worker
  waiting: number
  /** Seconds since the epoch. */
  now: number
  /** The language in the address, which links within the pages keep. */
  chosenLanguage?: Language
}

/** A path within the work pages, with the chosen language. */
export function workLink(
  { chosenLanguage }: WorkContext,
  path: string,
  query: Readonly<Record<string, string>> = {},
): string {
  const [page = '', fragment] = path.split('#')
  const search = String(new URLSearchParams({ ...query, ...(chosenLanguage && { lang: chosenLanguage }) }))
  return `${page}${search && `?${search}`}${fragment === undefined ? '' : `#${fragment}`}`
}

/** What one page of an area adds to its frame. */
export type AreaPage = {
  area: WorkAreaName | undefined
  title: string
  main: Markup
  hasQuietTitle?: boolean
  kind?: string
  query?: Readonly<Record<string, string>>
  /** Those of the area pages unless given. */
  styles?: readonly string[]
  script?: string
}

/** A page of signed-in people in the frame that all of them have. */
export function areaPage(context: WorkContext, { area, ...page }: AreaPage): Markup {
  const { language, worker, waiting } = context
  const { work: words, figures } = pageWords[language]
  const reads = worker.readsFiguresAlone
  const areas = Object.entries(workAreas).filter(([name]) => !reads || name === 'figures')
  const subject = worker.isOfOffice ? words.office : words.branch
  return workPage({
    language,
    organization: worker.isOfOffice ? siteName(context) : worker.organization[language],
    subject: reads ? '' : subject, // the one area says it
    areas: areas.map(([name, path]) => ({
      href: workLink(context, path),
      label: words.areas[name as WorkAreaName],
      isCurrent: name === area,
      ...(name === 'inbox' && { waiting }),
    })),
    person: { name: reads ? figures.readBy(worker.name) : worker.name, href: workLink(context, '/office/my-sign-in') },
    ...assetPaths.office,
    ...page,
  })
}

/** What a form was sent with: it comes back with what was refused of it. */
export type Typed = Readonly<Record<string, string>>

/** What a page with forms knows beside. */
export type FormContext = WorkContext & {
  path: string
  /** Under which a form that is sent twice is done once. */
  key: string
  /** Of one form of several on a page: with what the ids of its fields begin. */
  idPrefix?: string
  /** What was done just before this was opened. */
  done?: string
  /** The full members of a unit for whom the secretary asks whether they may form a branch. */
  hintFor?: string
  typed: Typed
  /** What was refused, by the field beside which it stands. */
  faults: Readonly<Record<string, Fault>>
  /** Whether somebody has changed meanwhile what a form was made from. */
  isOutdated?: boolean
  /** What stands now beside what was typed, where somebody has; see `editFormFor`. */
  standsNow?: WorkForm['standsNow']
}
