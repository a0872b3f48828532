import { Refusal, setSessionLevel } from '@liangpai/server'
import { findStopLink } from '../../store/stopLinks.ts'
import { defineVerb } from '../defineVerb.ts'
import { accessOf, byDataSession } from '../session/access.ts'
import { openedData, showOpened } from './opened.ts'
import { inSession, pastedStopLink } from '../session/schemas.ts'

/**
 * The branch's link and the stop link together show the member: whoever found the stop link has not both, nor has the branch once
 * the offer that it handed over shows the stop link no more (SECURITY.md).
 */
export const raiseData = defineVerb({
  name: 'raise-data',
  summary: 'open the rest of "My data" by the stop link',
  input: inSession.extend({ stopLink: pastedStopLink }),
  output: openedData,
  http: { path: '/member/data/stop-link' },
  async load(work, { session, stopLink }) {
    const opened = await accessOf(work, session)
    const link = await findStopLink(work.tx, stopLink)
    if (link?.badgeNo !== opened.badge.badgeNo) throw new Refusal('stopLinkDiffers')
    return opened
  },
  mayAct: [byDataSession],
  async act({ tx }, { session }, { row, badge }) {
    await setSessionLevel(tx, row, 'member')
    return { result: { session }, subject: badge.codeHash, detail: { by: 'stop link' } }
  },
  after: showOpened,
})
