import { codeOf } from '@liangpai/server/testing'
import { expect, test } from 'vitest'
import { member, onEveryServices, otherSecretary, reopen, secretary, stranger } from '../../testing/services.ts'
import { ask, helpOn, makeCenter, typed } from '../testing/helpFixture.ts'
import { viewMentorByLink } from './views/pageOfMentor.ts'
import { viewRequestByLink } from './views/requestOfRequester.ts'
import { listMentors, listRequests, viewRequest } from './views/ofSecretary.ts'
import { centerOf } from '../store/centers.ts'

onEveryServices('help', (fixture) => {
  const help = () => helpOn(fixture.services)
  const ofRequester = (token: string) => help().context.read('', (reading) => viewRequestByLink(reading, token))
  const ofMentor = (token: string) => help().context.read('', (reading) => viewMentorByLink(reading, token))
  const ofSecretary = (as: string, id: string) => help().context.read(as, (reading) => viewRequest(reading, id))

  test('a center stands without a badge, and a non-member asks, is introduced, helped and done', async () => {
    const { verbs } = help()
    const { he, tang } = await makeCenter(help())
    const { token, request } = await ask(help())
    await verbs['introduce-mentors'](secretary, { request, mentors: [he.mentor, tang.mentor] })
    const first = await ofRequester(token)
    expect(first.view.helpers.map(({ callName }) => callName)).toEqual(['唐既明'])
    await verbs['accept-introduction'](member, { token: he.token, request, saysMember: true })
    const both = await ofRequester(token)
    expect(both.view.helpers.map(({ callName, saysMember }) => [callName, saysMember])).toEqual([
      ['何青舟', true],
      ['唐既明', false],
    ])
    await verbs['start-helping'](member, { token: tang.token, request })
    expect((await verbs['finish-help'](member, { token })).state).toBe('done')
    expect((await ofRequester(token)).view.helpers).toEqual([])
    expect((await ofMentor(he.token)).introductions).toEqual([])
  })

  test('contacts cross both ways at once when a mentor accepts, and to nobody before', async () => {
    const { verbs } = help()
    const { he } = await makeCenter(help())
    const { token, request } = await ask(help())
    await verbs['introduce-mentors'](secretary, { request, mentors: [he.mentor] })
    const seenBefore = JSON.stringify([await ofRequester(token), (await ofMentor(he.token)).introductions])
    for (const words of ['何青舟', '13700000000']) expect(JSON.stringify(await ofRequester(token))).not.toContain(words)
    for (const words of ['小乔', '13900000000', '139 0000 0000'])
      expect(JSON.stringify((await ofMentor(he.token)).introductions)).not.toContain(words)
    expect(seenBefore).not.toContain('13700000000')
    await verbs['accept-introduction'](member, { token: he.token, request })
    expect(JSON.stringify(await ofRequester(token))).toContain('13700000000')
    expect((await ofMentor(he.token)).introductions[0]?.requester).toEqual({ callName: '小乔', contact: '13900000000' })
  })

  test('a mentor without room is not offered, and is refused when introduced nevertheless', async () => {
    const { verbs } = help()
    const { he } = await makeCenter(help())
    const one = await ask(help())
    const other = await ask(help(), { callName: '小满' })
    await verbs['introduce-mentors'](secretary, { request: one.request, mentors: [he.mentor] })
    const shown = await ofSecretary('fang', other.request)
    expect([...shown.free, ...shown.othersFree].map(({ callName }) => callName)).toEqual(['唐既明'])
    const again = verbs['introduce-mentors'](secretary, { request: other.request, mentors: [he.mentor] })
    expect(await codeOf(again)).toBe('mentorFull')
  })

  test('two processes that introduce the same mentor at once never bring them beyond their room', async () => {
    const { he } = await makeCenter(help())
    const requests = [await ask(help()), await ask(help()), await ask(help())]
    const second = await reopen(fixture.config)
    try {
      const each = [help(), helpOn(second), help()]
      const codes = await Promise.all(
        requests.map(({ request }, at) =>
          codeOf(each[at]!.verbs['introduce-mentors'](secretary, { request, mentors: [he.mentor] })),
        ),
      )
      expect(codes.toSorted()).toEqual(['done', 'mentorFull', 'mentorFull'])
    } finally {
      await second.close()
    }
  })

  test('a mentor who made less room accepts no more than that, in two processes at once', async () => {
    const { verbs } = help()
    const { he } = await makeCenter(help())
    const arranged = { token: he.token, topics: ['pageDesign' as const], askFirst: true }
    await verbs['arrange-help'](member, { ...arranged, capacity: 3 })
    const requests = [await ask(help()), await ask(help())]
    for (const { request } of requests) await verbs['introduce-mentors'](secretary, { request, mentors: [he.mentor] })
    await verbs['arrange-help'](member, { ...arranged, capacity: 1 })
    const second = await reopen(fixture.config)
    try {
      const [a, b] = requests
      const codes = await Promise.all([
        codeOf(verbs['accept-introduction'](member, { token: he.token, request: a!.request })),
        codeOf(helpOn(second).verbs['accept-introduction'](member, { token: he.token, request: b!.request })),
      ])
      expect(codes.toSorted()).toEqual(['done', 'mentorFull'])
    } finally {
      await second.close()
    }
  })

  test('a secretary of another branch reads and does nothing of it, as if it were not there', async () => {
    const { verbs } = help()
    const { he } = await makeCenter(help())
    const { request } = await ask(help())
    expect(await codeOf(ofSecretary('tang', request))).toBe('notFoundOrNotYours')
    for (const as of [otherSecretary, stranger, member]) {
      const acts = [
        verbs['introduce-mentors'](as, { request, mentors: [he.mentor] }),
        verbs['help-contact'](as, { request }),
        verbs['help-link'](as, { request }),
        verbs['add-mentor'](as, { center: 'liutang', callName: 'X', contact: '13800000000', topics: ['other'] }),
      ]
      // The center is on its door; a request and a mentor of it are not.
      const hidden = as === member ? 'notAllowed' : 'notFoundOrNotYours'
      expect(await Promise.all(acts.map(codeOf))).toEqual([hidden, hidden, hidden, 'notAllowed'])
    }
  })

  test('a mentor of one request reads and answers no other one', async () => {
    const { verbs } = help()
    const { he } = await makeCenter(help())
    const { request, token } = await ask(help())
    const accept = verbs['accept-introduction'](member, { token: he.token, request })
    expect(await codeOf(accept)).toBe('notFoundOrNotYours')
    expect(await codeOf(verbs['finish-help'](member, { token: he.token }))).toBe('privateLinkUnknown')
    expect(await codeOf(verbs['leave-help'](member, { token }))).toBe('privateLinkUnknown')
  })

  test('time lets introductions lapse and closes what nobody says a word in', async () => {
    const { verbs } = help()
    const { he, tang } = await makeCenter(help())
    const { request, token } = await ask(help())
    await verbs['introduce-mentors'](secretary, { request, mentors: [he.mentor] })
    fixture.on('2026-11-28')
    expect(await fixture.services.elapseDue()).toEqual([request])
    expect((await ofRequester(token)).next?.of).toBe('center')
    await verbs['introduce-mentors'](secretary, { request, mentors: [tang.mentor] })
    fixture.on('2026-12-29')
    expect(await fixture.services.elapseDue()).toEqual([request])
    expect((await ofRequester(token)).view.closure).toBe('silent')
    expect(await fixture.services.elapseDue()).toEqual([])
  })

  test('a request is gone 180 days after it ended, and its link with it', async () => {
    const { verbs } = help()
    await makeCenter(help())
    const { request, token } = await ask(help())
    await verbs['withdraw-help'](member, { token })
    fixture.on('2027-05-23')
    expect(await fixture.services.forgetExpired()).toEqual([])
    fixture.on('2027-05-24')
    expect(await fixture.services.forgetExpired()).toEqual([request])
    expect(await codeOf(ofRequester(token))).toBe('privateLinkUnknown')
  })

  test('the lists are by age, and those who go from offline to online can be seen alone', async () => {
    const { context } = help()
    await makeCenter(help())
    await ask(help(), { callName: '小乔' })
    fixture.on('2026-11-25')
    await ask(help(), { callName: '老梁', topic: 'supply' as never, transition: true })
    const listed = (filter: object) =>
      context.read('fang', async (reading) => {
        const { toFind } = await listRequests(reading, await centerOf(reading, 'liutang'), filter)
        return toFind.map(({ callName }) => callName)
      })
    expect(await listed({})).toEqual(['小乔', '老梁'])
    expect(await listed({ transition: true })).toEqual(['老梁'])
    expect(await listed({ topic: 'pageDesign' })).toEqual(['小乔'])
  })

  test('a mentor who leaves is deleted, and the center looks again for whom they helped', async () => {
    const { verbs, context } = help()
    const { tang } = await makeCenter(help())
    const { request, token } = await ask(help())
    await verbs['introduce-mentors'](secretary, { request, mentors: [tang.mentor] })
    await verbs['leave-help'](member, { token: tang.token })
    expect((await ofRequester(token)).view).toMatchObject({ state: 'open', helpers: [] })
    expect(await codeOf(ofMentor(tang.token))).toBe('privateLinkUnknown')
    const left = await context.read('fang', async (reading) => listMentors(reading, await centerOf(reading, 'liutang')))
    expect(left.map(({ callName }) => callName)).toEqual(['何青舟'])
  })

  test('a mentor of whom nothing is heard for a year is deleted, and whatever they do puts it off', async () => {
    const { verbs } = help()
    const { he, tang } = await makeCenter(help())
    fixture.on('2027-06-01')
    await verbs['arrange-help'](member, { token: tang.token, topics: ['supply'], capacity: 2 })
    fixture.on('2027-11-24')
    expect(await fixture.services.forgetExpired()).toEqual([])
    fixture.on('2027-11-25')
    expect(await fixture.services.forgetExpired()).toEqual([he.mentor])
    expect(await codeOf(ofMentor(he.token))).toBe('privateLinkUnknown')
    expect((await ofMentor(tang.token)).mentor.keptUntil).toBe('2028-06-01')
  })

  test('a new link goes to the contact on record, and the old one stops', async () => {
    const { verbs } = help()
    await makeCenter(help())
    const { request, token } = await ask(help())
    const { token: renewed, contact } = await verbs['help-link'](secretary, { request })
    expect(contact).toBe('13900000000')
    expect(await codeOf(ofRequester(token))).toBe('privateLinkUnknown')
    expect((await ofRequester(renewed)).view.requester.callName).toBe('小乔')
  })

  test('what is neither a telephone number nor a mail address is refused', async () => {
    await makeCenter(help())
    expect(await codeOf(help().verbs['ask-help'](member, { ...typed, contact: 'wx caobian' }))).toBe(
      'contactUnreadable',
    )
  })
})
