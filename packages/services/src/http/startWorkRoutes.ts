import { servicesWords } from '@liangpai/presentation'
import { sendOnce } from '@liangpai/server/http'
import type { Hono } from 'hono'
import type { Service, ServiceModule } from '../module.ts'
import { lastFigures } from '../pages/work/figuresPage.ts'
import { startWork } from '../pages/work/startWork.ts'
import { POSTERS_PATH } from '../pages/work/postersPage.ts'
import { type FormContext, WORK_PATH } from '../pages/work/workContext.ts'
import type { Poster } from '../work/door.ts'
import type { SideLine } from '../work/workLine.ts'
import { figureNames, figuresFor } from './figureRoutes.ts'
import { postersOf } from './postersOf.ts'
import { workPagesFor } from './workParts.ts'

/** The day of whoever is signed in, from all modules that run. */
export function startWorkRoutes(app: Hono, service: Service): void {
  const { page } = workPagesFor(service)
  app.get(
    WORK_PATH,
    page(async (_c, { by }, context) => {
      const { language, lines } = context
      const opened = lines[0] && (await service.openedOf(by, lines[0], language))
      const day = await service.context.read(by.as, async (reading) => ({
        lines,
        opened,
        comingUp: await ofEach(service, (module) => module.comingUp?.(reading, language)),
        prints: [
          ...(await ofEach(service, (module) => module.prints?.(reading, language))),
          ...postersLine(await postersOf(service, reading, language), context),
        ],
      }))
      const names = context.worker.isHere ? figureNames(service, language) : []
      const [month] = context.worker.isHere ? await figuresFor(service, by) : []
      return sendOnce(startWork(context, { ...day, figures: lastFigures(context, month, names) }), 200)
    }),
  )
}

/** The sheets for the door, for whoever leads a branch. */
function postersLine(posters: readonly Poster[], { language, worker }: FormContext): SideLine[] {
  if (posters.length === 0 || worker.leads.length === 0) return []
  const words = servicesWords[language].office
  const titles = new Set(posters.map(({ title }) => title))
  return [{ title: words.postersTitle, sub: [...titles].join(words.comma), href: POSTERS_PATH }]
}

async function ofEach<T>(
  { modules }: Service,
  read: (module: ServiceModule) => Promise<readonly T[]> | undefined,
): Promise<T[]> {
  const all: T[] = []
  for (const module of modules) all.push(...((await read(module)) ?? []))
  return all
}
