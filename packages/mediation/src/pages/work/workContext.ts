import { type Markup, stationWords, workPage } from '@liangpai/presentation'
import { ownSignInPath, siteName, type WorkFormContext, workLink, type WorkPageContext } from '@liangpai/server/pages'
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
  settings: '/work/settings',
  trail: '/work/trail',
} as const

/** One of `workAreas`. */
export type WorkAreaName = keyof typeof workAreas

/** What is in the bar of whom; leaders have `people` and `settings` beside. */
const areasOf: { readonly [As in Worker['as']]: readonly WorkAreaName[] } = {
  caseHandler: ['cases', 'ended', 'handOvers', 'figures', 'trail'],
  mediator: ['cases', 'ended'],
  partner: ['handOvers'],
  nobody: [],
}

/** What every page of signed-in people knows. */
export type WorkContext = WorkPageContext & {
  worker: Worker
  /** How much waits for them. */
  waiting: number
  /** Seconds since the epoch, and the day in Shanghai. */
  now: number
  today: string
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
  const names = [...areasOf[worker.as], ...(worker.isLeader ? (['people', 'settings'] as const) : [])]
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

/** What a page with forms knows beside. */
export type FormContext = WorkContext & WorkFormContext
