import type { Language } from '@liangpai/presentation'
import { sendOnce } from '@liangpai/server/http'
import type { By } from '@liangpai/server'
import type { PublishedFigures } from '@liangpai/server/store'
import type { Hono } from 'hono'
import type { Service } from '../module.ts'
import { listFigures } from '../office/listFigures.ts'
import { type FigureNames, figuresPage } from '../pages/work/figuresPage.ts'
import { workAreas } from '../pages/work/workContext.ts'
import { workPagesFor } from './workParts.ts'

/** The published figures, for the branch that runs the services. */
export function figureRoutes(app: Hono, service: Service): void {
  const { page } = workPagesFor(service)
  app.get(
    workAreas.figures,
    page(async (_c, { by }, context) => {
      const names = figureNames(service, context.language)
      return sendOnce(figuresPage(context, await figuresFor(service, by), names), 200)
    }),
  )
}

/** What the figures of the modules that run are called. */
export const figureNames = ({ modules }: Pick<Service, 'modules'>, language: Language): FigureNames =>
  modules.flatMap(({ name, monthFigures = {} }) =>
    Object.entries(monthFigures).map(([id, { label }]) => [`${name}.${id}`, label(language)] as const),
  )

/** What was published of them. */
export const figuresFor = ({ context }: Pick<Service, 'context'>, by: Pick<By, 'as'>): Promise<PublishedFigures[]> =>
  context.read(by.as, listFigures)
