import { MEMBER, openSession } from '@liangpai/server'
import type { DataLevel } from '../office/session/access.ts'
import { codeHashOf } from '../store/badges.ts'
import { MEMBER_DATA } from '../store/memberData.ts'
import type { Office } from './office.ts'

/** Opens "My data" of a badge at a level, as a link or a passkey would. */
export const openDataAs = ({ registry }: Office, badgeNo: string, level: DataLevel): Promise<string> =>
  registry.context.transact(MEMBER, (work) => {
    const subject = codeHashOf(work.vault, badgeNo)
    return openSession(work, { purpose: MEMBER_DATA, subject, level, openedBy: 'link' })
  })
