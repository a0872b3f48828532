import { liveLink, openSession, storedEyes, useLink } from '@liangpai/server'
import * as z from 'zod'
import { linkToken } from '@liangpai/server/input'
import { MEMBER_DATA } from '../../store/memberData.ts'
import { defineVerb } from '../defineVerb.ts'
import { openedData, showOpened } from './opened.ts'

/** Opens "My data" by the branch's link, once; what it shows is what the branch holds. */
export const openData = defineVerb({
  name: 'open-data',
  summary: 'open "My data" by the one-time link of the branch',
  input: z.strictObject({ token: linkToken.describe('the token of the link') }),
  output: openedData,
  http: { path: '/member/data/open' },
  load: (work, { token }) => liveLink(work, MEMBER_DATA, token),
  mayAct: [{ by: 'link', link: 'one-time link of the branch' }],
  async act(work, _input, link) {
    const { subject, madeBy } = link
    await useLink(work, link)
    const how = {
      purpose: MEMBER_DATA,
      subject,
      level: 'branch',
      openedBy: 'link',
      handedBy: storedEyes([madeBy]),
    } as const
    return { result: { session: await openSession(work, how) }, subject, detail: { by: 'link' } }
  },
  after: showOpened,
})
