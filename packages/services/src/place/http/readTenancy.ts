import { dayOf } from '@liangpai/server'
import type { SentForm } from '@liangpai/server/http'
import { viewTenancyByLink } from '../office/tenancy/viewTenancy.ts'
import type { TenancyPage } from '../pages/tenancy/tenancyPage.ts'
import type { TenancyService } from './tenancyService.ts'

/** A form that was sent by the private link of a tenancy. */
export type TenancyCall = { form: SentForm; tenancies: TenancyService; token: string }

/** The tenancy of a link as its page shows it now. Throws `privateLinkUnknown`. */
export async function readTenancy({ form, tenancies, token }: TenancyCall): Promise<TenancyPage> {
  const { context } = tenancies
  const view = await context.read(form.by.as, (reading) => viewTenancyByLink(reading, token))
  return { context: form.context, token, today: dayOf(context.now()), view }
}
