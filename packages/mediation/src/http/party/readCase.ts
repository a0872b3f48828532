import { dayOf } from '@liangpai/server'
import type { SentForm } from '@liangpai/server/http'
import type { CasePage } from '../../pages/case/casePage.ts'
import type { Service } from '../service.ts'

/** A form that was sent by the private link of a case. */
export type CaseCall = { form: SentForm; service: Service; token: string }

/** The case of a link as its page shows it now. Throws `privateLinkUnknown`. */
export async function readCase({ form, service, token }: CaseCall): Promise<CasePage> {
  const { station } = service
  const { context: work } = station
  const one = await station.viewByLink(token)
  return { ...one, context: form.context, token, today: dayOf(work.now()), profile: work.profile }
}
