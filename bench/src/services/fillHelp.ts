import { MEMBER } from '@liangpai/server'
import type { Services } from '@liangpai/services'
import { bindHelpVerbs } from '../../../packages/services/src/help/office/verbs.ts'
import type { HelpTables } from '../../../packages/services/src/help/store/schema.ts'
import { contextFor } from '../../../packages/services/src/module.ts'

const side = { as: MEMBER }
const fang = { as: 'fang' }
const MENTORS = 30

/** A center with thirty mentors and so many requests: a fifth of them wait or are under way, the rest has ended. Returns an own link. */
export async function fillHelp({ context }: Services, requests: number): Promise<string> {
  const verbs = bindHelpVerbs(context)
  await verbs['set-up-center'](fang, { center: 'liutang', name: '柳塘网商服务中心', open: '周一至周五 9:00–17:00' })
  const mentors: string[] = []
  for (let at = 0; at < MENTORS; at++) {
    const named = { callName: `帮手${at}`, contact: `mentor${at}@mail.example` }
    const topics = ['pageDesign' as const, 'promotion' as const]
    mentors.push((await verbs['add-mentor'](fang, { center: 'liutang', ...named, topics, capacity: 5 })).mentor)
  }
  let token = ''
  for (let at = 0; at < requests; at++) {
    const typed = { text: '想开一家卖草编包的店，商品页不会排。'.repeat(10), callName: `商户${at}` }
    token = (
      await verbs['ask-help'](side, { center: 'liutang', topic: 'pageDesign', contact: '13900000000', ...typed })
    ).token
    if (at % 5 !== 0) await verbs['withdraw-help'](side, { token })
  }
  const { db } = contextFor<HelpTables>({ context }).store
  const open = await db.selectFrom('helpRequests').select('id').where('state', '=', 'open').execute()
  for (const [at, { id }] of open.entries())
    if (at % 2 === 0) await verbs['introduce-mentors'](fang, { request: id, mentors: [mentors[at % MENTORS] ?? ''] })
  return token
}
