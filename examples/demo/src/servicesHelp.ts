import { MEMBER } from '@liangpai/server'
import type { PlayModule } from './servicesPlay.ts'

const member = { as: MEMBER }
const CENTER = 'liutang'

type Topic = 'supply' | 'pageDesign' | 'promotion' | 'other'

/** Help: a center, four who help, and four requests at different steps. */
export const seedHelp: PlayModule = async ({ services, verbs: { help }, secretary, daysAgo, link }) => {
  daysAgo(12)
  await help['set-up-center'](secretary, {
    center: CENTER,
    name: '柳塘网商服务中心',
    open: '周一至周五 9:00–17:00',
  })
  const mentor = (callName: string, contact: string, topics: Topic[]) =>
    help['add-mentor'](secretary, { center: CENTER, callName, contact, topics, capacity: 3 })
  const he = await mentor('何青舟', '13700000000', ['pageDesign'])
  const tang = await mentor('唐既明', '13600000000', ['supply', 'pageDesign'])
  await mentor('白露', '13500000000', ['pageDesign', 'promotion'])
  await mentor('秦望川', '13400000000', ['supply'])

  const ask = async (callName: string, topic: Topic, text: string, transition = false) => {
    const contact = '13900000000'
    const { token } = await help['ask-help'](member, { center: CENTER, topic, text, transition, callName, contact })
    const lines = await services.workOf(secretary, 'zh-Hans')
    const line = lines.find(({ title }) => title.startsWith(callName))
    return { token, request: line?.href.split('/').at(-1) ?? '' }
  }
  daysAgo(6)
  const qiao = await ask('小乔', 'pageDesign', '想开一家卖草编包的店，商品页不会排，也不知道去哪里拿货。')
  await help['introduce-mentors'](secretary, { request: qiao.request, mentors: [he.mentor, tang.mentor] })
  daysAgo(5)
  await help['accept-introduction'](member, { token: he.token, request: qiao.request })
  await help['accept-introduction'](member, { token: tang.token, request: qiao.request, saysMember: true })
  daysAgo(1)
  const zhou = await ask('周周', 'supply', '想找一家能小批量发货的供货商。')
  await help['introduce-mentors'](secretary, { request: zhou.request, mentors: [tang.mentor] })
  await ask('老梁', 'supply', '做了二十年布匹批发，想学着在网上卖。', true)
  await ask('阿屿', 'promotion', '店开了半年，不知道活动怎么做。')
  return [
    { url: link('/help', qiao.token), shows: 'a request with which two people help' },
    { url: link('/mentor', tang.token), shows: 'one of them: who asks for their help, and their arrangement' },
  ]
}
