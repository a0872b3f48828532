import { signFile } from '@liangpai/server'
import { makeSigningKey } from '@liangpai/server/testing'
import { appoint, type Office } from './office.ts'

export const STATION = '云汀市网络消费者维权服务站'

type StationKey = Awaited<ReturnType<typeof makeSigningKey>>

/** What a station says that concluded about the shop of a badge. */
export const noticeOf = (badgeNo: string, more: object = {}) => ({
  id: 'notice-of-a-case',
  badgeNo,
  conclusion: 'confirmed',
  reason: '经查证，商家拒不履行调解协议。',
  station: { name: STATION, contact: '0579-80000001' },
  date: '2026-11-24',
  ...more,
})

/** The file of such a notice. */
export const fileOf = (key: StationKey, badgeNo: string, more: object = {}): Promise<string> =>
  signFile(key, 'liangpai-finding+jwt', noticeOf(badgeNo, more))

/** A station's key that two leaders of the office, qiao and wen, have registered. */
export async function registeredStation({ registry }: Pick<Office, 'registry'>): Promise<StationKey> {
  const key = await makeSigningKey()
  await appoint(registry.verbs, 'office', 'wen', 'deputySecretary', { approvedAbove: true })
  for (const as of ['qiao', 'wen'])
    await registry.verbs['register-station-key']({ as }, { thumbprint: key.thumbprint, station: STATION })
  return key
}
