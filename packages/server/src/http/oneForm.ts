import type { Markup } from '@liangpai/presentation'
import type { Hono } from 'hono'
import { type Typed, type WorkFormContext, workLink } from '../pages/work/workForm.ts'
import type { By } from '../verb/perform.ts'
import { redirect, sendOnce } from './sendPage.ts'
import { formCommand } from './signedIn.ts'
import { typedLists, workFormLimit, type WorkPages } from './workPages.ts'

/** A work page with one form. */
export type OneForm<Page extends WorkFormContext> = {
  path: string
  /** The verb that it asks for. */
  verb: string
  /** Throws where whoever reads has no such page. */
  require(context: Page): void
  show(context: Page): Markup
  /** Does what was sent; see `performForm`. */
  act(by: By, typed: Typed): Promise<unknown>
}

/** The page and its form: what was sent is done once however often it comes, and a refused form is shown again. */
export function oneFormRoutes<Page extends WorkFormContext>(
  app: Hono,
  { page, refused }: WorkPages<Page>,
  { path, verb, require, show, act }: OneForm<Page>,
): void {
  app.get(
    path,
    page(async (_c, _session, context) => {
      require(context)
      return sendOnce(show(context), 200)
    }),
  )
  app.post(
    path,
    workFormLimit,
    page(async (c, { by }, context) => {
      require(context)
      const typed = await typedLists(c)
      try {
        await act({ ...by, ...formCommand(typed['key']?.[0], verb) }, typed)
      } catch (error) {
        const { form, status } = refused(context, typed, error)
        return sendOnce(show(form), status)
      }
      return redirect(workLink(context, path, { done: '' }))
    }),
  )
}
