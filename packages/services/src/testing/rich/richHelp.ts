import { helpOn } from '../../help/testing/helpFixture.ts'
import { member, secretary, type ServicesFixture } from '../services.ts'

/** What a text becomes before it is typed: itself, unless a test tries markup. */
export type Mark = (text: string) => string

/**
 * A request of which each part has a text of its own, as `helpParts` lists them: of two mentors who were asked one helps, a third
 * was never asked, and somebody else has a request of their own.
 */
export async function playRichHelp({ services }: Pick<ServicesFixture, 'services'>, mark: Mark) {
  const { verbs, context } = helpOn(services)
  let sent = 0
  const keyed = <By extends { as: string }>(by: By) => ({ ...by, idempotencyKey: `rich help ${sent++}` })
  await verbs['set-up-center'](secretary, {
    center: 'liutang',
    name: '柳塘网商服务中心',
    open: '周一至周五 9:00–17:00',
  })
  const add = (callName: string, contact: string) =>
    verbs['add-mentor'](keyed(secretary), {
      center: 'liutang',
      callName: mark(callName),
      contact,
      topics: ['pageDesign'],
      capacity: 3,
    })
  const helper = await add('帮手记号', 'bangshou@mark.example')
  const candidate = await add('待答记号', 'daida@mark.example')
  const other = await add('旁人记号', 'pangren@mark.example')
  const ask = (text: string, callName: string, contact: string) =>
    verbs['ask-help'](keyed(member), {
      center: 'liutang',
      topic: 'pageDesign',
      text: mark(text),
      callName: mark(callName),
      contact,
    })
  const { token } = await ask('求助记号，密码是涂黑记号。', '求助人记号', 'qiuzhu@mark.example')
  const [row] = await context.store.db.selectFrom('helpRequests').select('id').execute()
  const request = row?.id ?? ''
  const others = await ask('乙问记号', '乙名记号', 'yiwen@mark.example')
  await verbs['introduce-mentors'](keyed(secretary), { request, mentors: [helper.mentor, candidate.mentor] })
  await verbs['accept-introduction'](keyed(member), { token: helper.token, request, saysMember: true })
  await verbs['follow-up'](keyed(member), { token, text: mark('私下记号') })
  await verbs['follow-up'](keyed(member), { token, text: mark('分享记号'), isShared: true })
  await verbs['black-out'](keyed(member), { token, words: '涂黑记号' })
  return {
    request,
    requester: token,
    others: others.token,
    helper: helper.token,
    candidate: candidate.token,
    other: other.token,
  }
}
