import type { Bound } from '@liangpai/server'
import { answersChecked } from '@liangpai/server/testing'
import { bindAll } from '../../office/defineVerb.ts'
import type { Services } from '../../openServices.ts'
import { member, secretary } from '../../testing/services.ts'
import { contextFor } from '../../module.ts'
import { venueVerbs } from '../office/venueVerbs.ts'
import type { PlaceContext } from '../store/place.ts'
import type { PlaceTables } from '../store/schema.ts'
import { holdSpace } from '../store/spaceHolds.ts'

/** The verbs of venues and bookings of open services. */
export const verbsOf = ({ context }: Pick<Services, 'context'>): Bound<typeof venueVerbs> =>
  answersChecked(bindAll(context, venueVerbs), venueVerbs)

/** The context of open services as this module reads it. */
export const placeContext = (services: Pick<Services, 'context'>): PlaceContext => contextFor<PlaceTables>(services)

/** The venue of the report: a room of two uses, and areas of an incubator, on 500 to 600 square metres (SYSTEMS 32, 33). */
export async function makeVenue(
  services: Services,
): Promise<{ venue: string; room: string; areas: readonly string[] }> {
  const verbs = verbsOf(services)
  const { venue } = await verbs['add-venue'](secretary, {
    name: '云汀市网商创业孵化基地',
    address: '商城路2号三楼',
    description: '楼下就是市场，拿货方便，场地也大。',
    area: { min: 500, max: 600 },
    uses: ['activity', 'incubation'],
  })
  const add = async (name: string, uses: ('activity' | 'incubation')[]) =>
    (await verbs['add-space'](secretary, { venue, name, uses })).space
  const room = await add('活动室', ['activity', 'incubation'])
  const areas = [await add('一号区', ['incubation']), await add('二号区', ['incubation'])]
  return { venue, room, areas }
}

/** A request of a merchant, who asks for the room on a Friday afternoon unless it says otherwise. */
export const request = (
  room: string,
  more: Partial<Parameters<ReturnType<typeof verbsOf>['request-booking']>[1]> = {},
) => ({
  space: room,
  day: '2026-12-04',
  from: '14:00',
  to: '17:00',
  purpose: '直播试拍',
  people: 6,
  callName: '乔木',
  contact: '134 0000 0000',
  ...more,
})

/** Sends a request; returns its link and its id. */
export async function ask(
  services: Services,
  room: string,
  more: Parameters<typeof request>[1] = {},
): Promise<{ token: string; id: string }> {
  const before = await idsIn(services)
  const { token } = await verbsOf(services)['request-booking'](member, request(room, more))
  const id = (await idsIn(services)).find((one) => !before.includes(one))
  return { token, id: id ?? '' }
}

const idsIn = async (services: Services): Promise<string[]> =>
  (await placeContext(services).store.db.selectFrom('bookings').select('id').execute()).map(({ id }) => id)

/** A tenancy has a space. */
export const settle = (
  services: Services,
  space: string,
  from: string,
  until: string,
  tenant = '溪山小队',
): Promise<void> =>
  placeContext(services).transact('', (work) =>
    holdSpace(work, { tenancy: `${tenant}-${from}`, tenant, space, from, until }),
  )
