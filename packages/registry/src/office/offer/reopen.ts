import { Refusal, nothing } from '@liangpai/server'
import { deleteDeclines, isReopening } from '../../store/declines.ts'
import { defineVerb } from '../defineVerb.ts'
import { eraseDeleted } from '../eraseDeleted.ts'
import { offerLink } from '../issuance/schemas.ts'

/** The member takes a refusal back: from now on they may ask, or be asked, for that shop again. Nothing is made public. */
export const reopen = defineVerb({
  name: 'reopen',
  summary: 'take back that one declined',
  input: offerLink,
  output: nothing,
  http: { path: '/member/reopen' },
  async load({ tx }, { token }) {
    if (!(await isReopening(tx, token))) throw new Refusal('reopenUnknown')
  },
  mayAct: [{ by: 'link', link: 'link to reopen' }],
  async act({ tx }, { token }) {
    await deleteDeclines(tx, token)
    return { result: {}, subject: 'refusal' }
  },
  async after(context, result) {
    await context.refusals.updateSoon()
    return eraseDeleted(context, result)
  },
})
