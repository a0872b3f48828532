import { removePasskey as removeFromStore, nothing } from '@liangpai/server'
import * as z from 'zod'
import { endOtherSessions } from '../../store/memberData.ts'
import { defineVerb } from '../defineVerb.ts'
import { eraseDeleted } from '../eraseDeleted.ts'
import { byDataSession, ownBadge } from '../session/access.ts'
import { ownerOf } from './addPasskey.ts'
import { inSession } from '../session/schemas.ts'

/** Deletes one of the member's passkeys. The last one, too: the branch's link remains. Whoever else was in is out. */
export const removePasskey = defineVerb({
  name: 'remove-passkey',
  summary: 'delete a passkey of "My data"',
  input: inSession.extend({ passkey: z.string().min(1).max(2048).describe('the id of the passkey') }),
  output: nothing,
  http: { path: '/member/data/passkeys/remove', repeatedAs: 'passkeyUnknown' },
  load: (work, { session }) => ownBadge(work, session),
  mayAct: [byDataSession],
  async act({ tx }, { passkey, session }, badge) {
    await removeFromStore(tx, ownerOf(badge), passkey)
    await endOtherSessions(tx, badge.codeHash, session)
    return { result: {}, subject: badge.codeHash }
  },
  after: eraseDeleted,
})
