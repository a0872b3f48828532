import { html, type Markup, roundBox, servicesWords, workPage } from '@liangpai/presentation'
import { ownSignInPath, siteName, type WorkFormContext, workLink, type WorkPageContext } from '@liangpai/server/pages'
import type { Worker } from '../../office/people/worker.ts'
import type { ModuleName } from '../../store/settings.ts'
import type { WorkLine } from '../../work/workLine.ts'
import { workAssets } from '../assets.ts'

/** Where the pages of signed-in people begin. */
export const WORK_PATH = '/work'

/** The areas of the work pages, and where each is. A module's own pages are below its area. */
export const workAreas = {
  toDo: WORK_PATH,
  help: '/work/help',
  calendar: '/work/calendar',
  place: '/work/place',
  figures: '/work/figures',
  people: '/work/people',
  settings: '/work/settings',
  trail: '/work/trail',
} as const satisfies Record<ModuleName | 'toDo' | 'figures' | 'people' | 'settings' | 'trail', string>

/** One of `workAreas`. */
export type WorkAreaName = keyof typeof workAreas

/** What every page of signed-in people knows. */
export type WorkContext = WorkPageContext & {
  worker: Worker
  /** The modules that run here. */
  runs: readonly ModuleName[]
  /** What waits for them, by its next date. */
  lines: readonly WorkLine[]
  /** Seconds since the epoch, and the day in Shanghai. */
  now: number
  today: string
}

/** What a page with forms knows beside. */
export type FormContext = WorkContext & WorkFormContext

/** What one page of an area adds to its frame. */
export type AreaPage = {
  area: WorkAreaName | undefined
  title: string
  main: Markup
  hasQuietTitle?: boolean
  kind?: string
  query?: Readonly<Record<string, string>>
  /** Those of the work pages unless given; a module adds its own to `workAssets.styles`. */
  styles?: readonly string[]
  script?: string
}

/** A page of signed-in people in the frame that all of them have. */
export function areaPage(context: WorkContext, { area, ...page }: AreaPage): Markup {
  const { language, worker, lines, runs } = context
  const words = servicesWords[language].work
  const isLeader = worker.leads.length > 0
  const office: readonly WorkAreaName[] = worker.isHere ? ['figures', 'people', 'settings', 'trail'] : ['trail']
  const names: readonly WorkAreaName[] =
    isLeader || worker.isLetIn ? ['toDo', ...runs, ...(isLeader ? office : [])] : []
  return workPage({
    language,
    organization: siteName(context),
    subject: words.subject,
    areas: names.map((name) => ({
      href: workLink(context, workAreas[name]),
      label: words.areas[name],
      isCurrent: name === area,
      ...(name === 'toDo' && { waiting: lines.length }),
    })),
    person: { name: worker.name, href: workLink(context, ownSignInPath(WORK_PATH)) },
    ...workAssets,
    ...page,
  })
}

/** One answer for what is not there and for what is not theirs. */
export function notYoursPage(context: WorkContext): Markup {
  const words = servicesWords[context.language].work
  const main = html`<div class="work-card">${roundBox(words.notYours, [words.notYoursWhy])}</div>`
  return areaPage(context, { area: undefined, title: words.notYours, main })
}
