import { sendOnce } from '@liangpai/server/http'
import type { Hono } from 'hono'
import type { Service, ServiceModule } from '../module.ts'
import { startWork } from '../pages/work/startWork.ts'
import { WORK_PATH } from '../pages/work/workContext.ts'
import { workPagesFor } from './workParts.ts'

/** The day of whoever is signed in, from all modules that run. */
export function startWorkRoutes(app: Hono, service: Service): void {
  const { page } = workPagesFor(service)
  app.get(
    WORK_PATH,
    page(async (_c, { by }, context) => {
      const { language } = context
      const lines = await service.workOf(by, language)
      const opened = lines[0] && (await service.openedOf(by, lines[0], language))
      const day = await service.context.read(by.as, async (reading) => ({
        lines,
        opened,
        comingUp: await ofEach(service, (module) => module.comingUp?.(reading, language)),
        prints: await ofEach(service, (module) => module.prints?.(reading, language)),
      }))
      return sendOnce(startWork(context, day), 200)
    }),
  )
}

async function ofEach<T>(
  { modules }: Service,
  read: (module: ServiceModule) => Promise<readonly T[]> | undefined,
): Promise<T[]> {
  const all: T[] = []
  for (const module of modules) all.push(...((await read(module)) ?? []))
  return all
}
