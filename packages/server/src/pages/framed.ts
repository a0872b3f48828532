import type { Markup } from '@liangpai/presentation'
import type { PageContext } from './site.ts'

/** A page of signed-in people, for their service to draw its frame around: bar, areas, and who is signed in. */
export type FramedPage = {
  title: string
  main: Markup
  hasQuietTitle?: boolean
  styles: readonly string[]
  script: string
}

/** What pages of signed-in people know that every service has. */
export type FramedContext = PageContext & { frame(page: FramedPage): Markup }
