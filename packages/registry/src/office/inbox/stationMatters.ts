import { organizationOf } from '@liangpai/server'
import { answerDue } from '../../clock/answerDue.ts'
import type { Reading } from '../../context.ts'
import { OFFICE } from '../../store/issuers.ts'
import { requestOf, shopOf } from '../../store/requests.ts'
import { contentOfNotice, openStationNotices } from '../../store/stationNotices.ts'
import type { StationNoticeRow } from '../../store/stationRow.ts'
import { REVIEWERS } from '../roles.ts'
import { badgeOfNotice } from '../station/noticeForOffice.ts'
import { isFirst, waitsForSecond } from '../twoPersons.ts'
import type { Reach } from '../reach.ts'
import { wordsOf } from '../wordsOf.ts'
import type { StationNoticeMatter } from './matter.ts'

/** The notices of stations that wait for a decision, for the people of the office; not for the first of two while that waits. */
export async function stationMatters(work: Reading, reach: Reach): Promise<StationNoticeMatter[]> {
  if (!reach.mayIn(OFFICE, REVIEWERS)) return []
  const open = (await openStationNotices(work)).filter((row) => !waitsForSecond(work, row) || !isFirst(work, row))
  return Promise.all(open.map((row) => matterOf(work, row)))
}

async function matterOf(work: Reading, row: StationNoticeRow): Promise<StationNoticeMatter> {
  const { number, receivedAt, wanted } = row
  const content = contentOfNotice(row)
  const badge = await badgeOfNotice(work, content)
  return {
    act: 'stationNotice',
    notice: number,
    station: content.station.name,
    shop: badge ? shopOf(await requestOf(work, badge.requestId)).name : number,
    since: receivedAt,
    due: answerDue(work, receivedAt),
    organization: wordsOf(await organizationOf(work, OFFICE)),
    ...(wanted !== null && waitsForSecond(work, row) && { wanted }),
  }
}
