import { MEMBER } from '@liangpai/server'
import type { SentForm } from '@liangpai/server/http'
import type { SheetPage } from '../pages/signup/sheetForm.ts'
import { sheetByToken } from '../view/sheetView.ts'
import type { CalendarService } from './service.ts'

/** A form that was sent by the private link of a sheet. */
export type SheetCall = { form: SentForm; calendar: CalendarService; token: string }

/** The sheet of a link as its page shows it now. Throws `privateLinkUnknown`. */
export async function readSheet({ form, calendar, token }: SheetCall): Promise<SheetPage> {
  const view = await calendar.context.read(MEMBER, (reading) => sheetByToken(reading, token))
  return { context: form.context, token, view }
}
