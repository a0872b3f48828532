import { answersChecked } from '@liangpai/server/testing'
import { bindHelpVerbs, helpVerbs, type HelpVerbs } from '../office/verbs.ts'
import type { HelpContext } from '../store/context.ts'
import { contextFor } from '../../module.ts'
import { member, secretary } from '../../testing/services.ts'
import type { Topic } from '../request/topic.ts'
import type { Services } from '../../openServices.ts'
import type { HelpTables } from '../store/schema.ts'

/** Help on open services, as one process has it. */
export type HelpFixture = { verbs: HelpVerbs; context: HelpContext }

/** The verbs of help on open services. */
export const helpOn = (services: Services): HelpFixture => ({
  verbs: answersChecked(bindHelpVerbs(services.context), helpVerbs),
  context: contextFor<HelpTables>(services),
})

/** What 小乔 asks. */
export const typed = {
  center: 'liutang',
  topic: 'pageDesign' as Topic,
  text: '想开一家卖草编包的店，商品页不会排。后台密码是caobian88，电话139 0000 0000。',
  callName: '小乔',
  contact: '139 0000 0000',
}

/** A center of Liutang and two who help: 何青舟 is asked first and has room for one, 唐既明 accepts beforehand. */
export async function makeCenter({ verbs }: HelpFixture): Promise<{ he: Mentor; tang: Mentor }> {
  await verbs['set-up-center'](secretary, {
    center: 'liutang',
    name: '柳塘网商服务中心',
    open: '周一至周五 9:00–17:00',
  })
  const add = (callName: string, contact: string, more: { capacity?: number; askFirst?: boolean }) =>
    verbs['add-mentor'](secretary, { center: 'liutang', callName, contact, topics: ['pageDesign'], ...more })
  const he = await add('何青舟', '13700000000', { capacity: 1 })
  const tang = await add('唐既明', '13600000000', { capacity: 3, askFirst: false })
  return { he, tang }
}

/** A mentor as they were taken up: by their id, and their link. */
export type Mentor = { mentor: string; token: string }

/** Asks, and returns the link of the request with its id, which no page says. */
export async function ask(
  { verbs, context }: HelpFixture,
  more: Partial<typeof typed> & { transition?: boolean } = {},
): Promise<{ token: string; request: string }> {
  const { token } = await verbs['ask-help'](member, { ...typed, ...more })
  const rows = await context.store.db.selectFrom('helpRequests').select('id').orderBy('filedAt', 'desc').execute()
  const ids = new Set(rows.map(({ id }) => id))
  const before = seen.get(context) ?? new Set()
  const request = [...ids].find((id) => !before.has(id)) ?? ''
  seen.set(context, ids)
  return { token, request }
}

const seen = new WeakMap<HelpContext, Set<string>>()
