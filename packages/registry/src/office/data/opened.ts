import type { Context } from '../../context.ts'
import { type DataView, viewData } from './view.ts'

/** A session that was opened, and what it shows. The page keeps its secret in memory alone. */
export type OpenedData = { session: string; view: DataView }

/** Adds what a session shows to its secret. */
export const showOpened = async (context: Context, { session }: { session: string }): Promise<OpenedData> => ({
  session,
  view: await viewData(context, session),
})
