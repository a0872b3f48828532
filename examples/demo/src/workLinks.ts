import type { OpenRegistry } from '@liangpai/registry'
import { OPERATOR, Refusal } from '@liangpai/server'
import { secretaryOf } from './seed.ts'

/** A one-time link by which a visitor is somebody of the branch or the office, and who that is. */
export type WorkLink = { url: string; shows: string }

/** The branch whose secretary the visitor can be: members have asked it. */
const BRANCH = 'xiehui'

/**
 * Links by which a visitor signs in, good for fifteen minutes: as a branch's secretary, and as two persons of the office, whom
 * the operator of the demo lets in. Where two of the office have passkeys already, the operator lets in nobody else.
 */
export async function workLinks({ verbs }: Pick<OpenRegistry, 'verbs'>): Promise<WorkLink[]> {
  const asOperator = (person: string) => verbs.recover({ as: OPERATOR }, { person }).catch(unlessRefused)
  const secretary = await verbs['sign-in-link']({ as: 'clerk' }, { person: secretaryOf(BRANCH) }).catch(unlessRefused)
  const links = [
    { link: secretary, shows: 'sign in as the secretary of a branch: attest what its members ask' },
    { link: await asOperator('reviewer'), shows: 'sign in as the reviewer of the office: review, offer' },
    { link: await asOperator('clerk'), shows: "sign in as the office's secretary: people, organisations, the trail" },
  ]
  return links.flatMap(({ link, shows }) => (link && 'url' in link ? [{ url: link.url, shows }] : []))
}

function unlessRefused(error: unknown): undefined {
  if (!(error instanceof Refusal)) throw error
}
