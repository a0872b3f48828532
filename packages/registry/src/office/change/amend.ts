import * as z from 'zod'
import { pauseBadge } from '../../publication/ending.ts'
import { shopFrom } from '../../shop/typedShop.ts'
import { shop as shopSchema, shopOptions } from '../../input/schemas.ts'
import { journalAndErase } from '../badge/journalAndErase.ts'
import { byDataSession } from '../session/access.ts'
import { defineVerb } from '../defineVerb.ts'
import { byBranch, byNumber, loadChanged, ownSession } from './changeTarget.ts'
import { openChange, openedChange } from './openChange.ts'
import { ofItsRequest } from '../concerns.ts'

/**
 * The shop of a badge has another name or address, says its member or the branch. From now on the badge shows the new one or
 * nothing: it pauses, and goes on once that was attested, reviewed, proven and agreed to.
 */
export const amend = defineVerb({
  name: 'amend',
  summary: 'change the shop of a badge, which pauses until that is reviewed and its member agrees',
  input: z.union([byNumber.extend({ shop: shopSchema }), z.strictObject({ ...ownSession, shop: shopSchema })]),
  output: openedChange,
  isUrgent: true,
  cli: {
    arguments: ['badge'],
    options: { session: false, ...shopOptions },
  },
  http: { path: '/member/data/amend' },
  load: loadChanged,
  mayAct: [byDataSession, byBranch],
  concerns: ofItsRequest,
  async act(work, { shop }, { badge }) {
    const opened = await openChange(work, badge, 'amendment', { shop: shopFrom(shop, work) })
    await pauseBadge(work, badge, 'review')
    return { result: opened, subject: badge.codeHash, detail: { request: opened.request } }
  },
  after: journalAndErase,
})
