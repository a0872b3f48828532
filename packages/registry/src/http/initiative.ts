import { Refusal } from '@liangpai/server'
import { contextOf, send } from '@liangpai/server/http'
import type { PageContext } from '@liangpai/server/pages'
import type { Markup } from '@liangpai/presentation'
import type { Context, Hono } from 'hono'
import { slug } from '@liangpai/server/input'
import type { PublicInitiative } from '../office/initiative/publicInitiative.ts'
import { initiativePage } from '../pages/initiative/initiativePage.ts'
import { posterPage } from '../pages/initiative/posterPage.ts'
import type { Service } from './service.ts'

/** An initiative that was opened, and its poster. A draft is answered like an address where nothing ever was. */
export function initiativeRoutes(app: Hono, service: Service): void {
  const { registry } = service
  const answer = async (c: Context, page: (context: PageContext, one: PublicInitiative) => Markup | undefined) => {
    const name = slug.safeParse(c.req.param('slug'))
    const initiative = name.success ? await registry.readInitiative(name.data) : undefined
    const shown = initiative && page(contextOf(c, service), initiative)
    if (!shown) throw new Refusal('notFound')
    return send(c, shown)
  }
  app.get('/initiatives/:slug', (c) => answer(c, (context, one) => initiativePage(context, one, registry.station)))
  // What has ended is not put up any more.
  app.get('/initiatives/:slug/poster', (c) =>
    answer(c, (context, one) => (one.state === 'open' ? posterPage(context, one) : undefined)),
  )
}
