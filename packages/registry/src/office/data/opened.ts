import * as z from 'zod'
import type { Context } from '../../context.ts'
import { dataView, viewData } from './view.ts'

/** A session that was opened, and what it shows. The page keeps its secret in memory alone. */
export const openedData = z.strictObject({ session: z.string(), view: dataView })
/** The same. */
export type OpenedData = z.output<typeof openedData>

/** Adds what a session shows to its secret. */
export const showOpened = async (context: Context, { session }: { session: string }): Promise<OpenedData> => ({
  session,
  view: await viewData(context, session),
})
