import { drawId, MEMBER } from '@liangpai/server'
import type { SentForm } from '@liangpai/server/http'
import { viewHours } from '../office/viewHours.ts'
import type { HoursPage } from '../pages/hours/hoursForm.ts'
import type { HoursService } from './hoursService.ts'

/** A form that was sent by the private link of somebody's hours. */
export type HoursCall = { form: SentForm; service: HoursService; token: string }

/** The hours of a link as its page shows them now. Throws `privateLinkUnknown`. */
export async function readHours({ form, service, token }: HoursCall): Promise<HoursPage> {
  const hours = await service.hoursContext.read(MEMBER, (reading) => viewHours(reading, token))
  return { ...hours, context: form.context, token, once: drawId() }
}
