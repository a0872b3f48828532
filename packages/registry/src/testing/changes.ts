import { DAY } from '@liangpai/server'
import type { Choice } from '../office/issuance/schemas.ts'
import type { DataLevel } from '../office/session/access.ts'
import { openDataAs } from './dataSession.ts'
import { bundleOf, choiceOf, fullMember, type Office, showBadge, signAsRoot } from './office.ts'

/** The secretary of the branch that attests, and the handler who reviews. */
export const lin = { as: 'lin' }
export const chu = { as: 'chu' }

/** What tests of changes do with a badge of an office, and look at. */
export function changesIn(office: Office) {
  const verbs = () => office.registry.verbs
  const state = async (badgeNo: string) => (await bundleOf(office.registry, badgeNo)) !== undefined
  const rowOf = (badgeNo: string) =>
    office.registry.context.store.db.selectFrom('badges').selectAll().where('badgeNo', '=', badgeNo).executeTakeFirst()
  const claims = async (badgeNo: string) => {
    const { badge } = JSON.parse((await bundleOf(office.registry, badgeNo)) ?? '{}') as { badge: string }
    return JSON.parse(Buffer.from(badge.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>
  }
  /** Bits of all indices of a badge: exactly one is 0, or none. */
  const bits = async () =>
    (await office.registry.context.store.db.selectFrom('statusEntries').select('bit').orderBy('turn').execute())
      .map(({ bit }) => bit)
      .toSorted((a, b) => a - b)
  const session = (badgeNo: string, level: DataLevel = 'member') => openDataAs(office, badgeNo, level)
  const choiceIn = async (
    session: string,
    change: 'choose' | 'renew' | 'confirm',
    chosen: Partial<Choice> = {},
    pledge?: string,
  ) => {
    const { notice } = await office.registry.viewChange({ session, change, language: 'zh-Hans', pledge })
    return choiceOf(notice, chosen)
  }
  const attestAndReview = async (request: string, attester: { as: string } = lin) => {
    const evidence = {
      kind: 'roll',
      date: new Date((office.clock.now - DAY) * 1000).toISOString().slice(0, 10),
    } as const
    await verbs().attest(attester, { request, ...fullMember, evidence })
    return verbs().review(chu, { request })
  }
  /** Time goes by, and the root signs its statements again. */
  const pass = async (days: number) => {
    office.clock.now += days * DAY
    const root = await signAsRoot(office.rootFolder, await office.registry.rootRequest(), office.clock.now)
    await verbs().publish({ as: 'qiao' }, { root })
    await office.registry.signDue()
  }
  const almostOver = async () => {
    const badge = await showBadge(office)
    await pass(345)
    return badge
  }
  return { verbs, state, rowOf, claims, bits, session, choiceIn, attestAndReview, pass, almostOver }
}
