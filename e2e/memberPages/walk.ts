import type { Browser, Page } from 'playwright'
import type { ShopSite } from '../../packages/registry/src/testing/shopSite.ts'
import { openPhone, type ServedOffice } from '../memberPhone.ts'

/** One walk through the pages of members, in one language: each state is brought about, and shown as it is then. */
export type Walk = {
  browser: Browser
  office: ServedOffice
  site: ShopSite
  /** As a browser says it. */
  locale: string
  show(page: Page, name: string): Promise<void>
  showOnPaper(page: Page, name: string): Promise<void>
}

/** Opens a page of the registry on a phone of this walk, works on it, and puts the phone away. */
export async function onPhone(walk: Walk, path: string, work: (page: Page) => Promise<void>): Promise<void> {
  const { page } = await openPhone(walk.browser, { locale: walk.locale })
  await page.goto(new URL(path, walk.office.registry.origin).href)
  await work(page)
  await page.context().close()
}

let persons = 0
/** A person whom no walk has had yet: nobody is asked twice for one shop. */
export const somebody = (name: string) => ({ id: `walker-${++persons}`, name })
