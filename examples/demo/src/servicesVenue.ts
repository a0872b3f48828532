import { MEMBER } from '@liangpai/server'
import type { PlayModule } from './servicesPlay.ts'

const member = { as: MEMBER }
const DAY = 86_400_000

type Play = Parameters<PlayModule>[0]

/** A weekday of the next full week, 1 for Monday: what is borrowed lies ahead on whatever day the demo is seeded. */
function dayOfNextWeek(weekday: number): string {
  const today = new Date(Date.now() + 8 * 3_600_000)
  const toMonday = 7 - ((today.getUTCDay() + 6) % 7)
  return new Date(today.getTime() + (toMonday + weekday - 1) * DAY).toISOString().slice(0, 10)
}

/** A venue with a room of two uses, and areas to settle in. */
async function addVenue({ verbs: { place }, secretary }: Play) {
  const { venue } = await place['add-venue'](secretary, {
    name: '云汀市网商创业孵化基地',
    address: '商城路2号三楼',
    description: '楼下就是市场，拿货方便，场地也大。',
    area: { min: 500, max: 600 },
    uses: ['activity', 'incubation'],
  })
  const add = async (name: string, uses: ('activity' | 'incubation')[]) =>
    (await place['add-space'](secretary, { venue, name, uses })).space
  const room = await add('活动室', ['activity', 'incubation'])
  const areas: string[] = []
  for (const name of ['一号区', '二号区', '三号区', '四号区']) areas.push(await add(name, ['incubation']))
  return { venue, room, areas }
}

type Wanted = { purpose: string; weekday: number; from: string; to: string; weeks?: number }

/** Asks for the room next week; returns the link of whoever asked, and the request. */
async function ask({ verbs: { place }, services, secretary }: Play, space: string, { weekday, ...wanted }: Wanted) {
  const request = {
    space,
    day: dayOfNextWeek(weekday),
    people: 12,
    callName: '乔木',
    contact: '13400000000',
    ...wanted,
  }
  const { token } = await place['request-booking'](member, request)
  const line = (await services.workOf(secretary, 'zh-Hans')).find(({ title }) => title.endsWith(wanted.purpose))
  return { token, booking: line?.href.split('/').at(-1) ?? '' }
}

/** The venue, what is borrowed there next week, and two who want one afternoon. */
export async function seedVenue(play: Play) {
  play.daysAgo(20)
  const { venue, room, areas } = await addVenue(play)
  const borrow = async (wanted: Wanted) => {
    const { token, booking } = await ask(play, room, wanted)
    await play.verbs.place['approve-booking'](play.secretary, { booking })
    return token
  }
  play.daysAgo(2)
  await borrow({ purpose: '支部会议', weekday: 1, from: '14:00', to: '16:00' })
  await borrow({ purpose: '行业讨论', weekday: 3, from: '09:00', to: '11:00' })
  const series = await borrow({ purpose: '新手交流会', weekday: 6, from: '14:00', to: '16:00', weeks: 4 })
  await ask(play, room, { purpose: '外语沙龙', weekday: 5, from: '15:00', to: '17:00' })
  const rival = await ask(play, room, { purpose: '直播试拍', weekday: 5, from: '14:00', to: '17:00' })
  const pages = [
    { url: play.link('/booking', rival.token), shows: 'a room is asked for; that somebody else wants it is said' },
    { url: play.link('/booking', series), shows: 'a room that is borrowed every week' },
  ]
  return { venue, areas, pages }
}
