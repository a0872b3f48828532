import { verifyBadge } from '@liangpai/core'
import { beforeEach } from 'vitest'
import { openRegistry } from '../open.ts'
import { bundleOf, NOON, type Office } from './office.ts'

/** Runs the registry of each test on a machine whose clock can be wrong; where tests `share` it, the time goes on. */
export function wrongTime(office: Office, { share = false } = {}) {
  /** The true time; the machine's clock says `true + wrong`. */
  const time = { true: NOON, wrong: 0, boot: '1' }

  /** Opens the registry again, on the same machine, whose uptime counts the true time. */
  async function restart(): Promise<void> {
    await office.registry.close()
    const config = {
      ...office.config,
      now: () => time.true + time.wrong,
      uptime: () => time.true - NOON + 100,
      boot: time.boot,
    }
    office.registry = await openRegistry(config)
  }

  /** The same after the machine was started anew: nobody knows for how long it was off. */
  async function reboot(): Promise<void> {
    time.boot += '1'
    await restart()
  }

  beforeEach(async () => {
    Object.assign(time, { true: share ? time.true : NOON, wrong: 0 })
    if (share) await office.registry.context.store.db.deleteFrom('settings').where('key', '=', 'clock').execute()
    await reboot()
  })

  /** The service works so long, its look each five seconds shortened to three looks. */
  async function run(seconds: number): Promise<void> {
    for (let i = 0; i < 3; i++) {
      time.true += Math.ceil(seconds / 3)
      await office.registry.signDue()
      await office.registry.chainTrail()
    }
  }

  const judge = async (bundle: string | undefined): Promise<string> => {
    const { anchors } = office.registry
    const verdict = await verifyBadge(bundle, { anchors, page: null, now: time.true, allowLocalhost: true })
    return verdict.state
  }
  const judgeBadge = async (badgeNo: string) => judge(await bundleOf(office.registry, badgeNo))

  /** Judges a copy that somebody kept, with the list as it is now. */
  const judgeCopy = async (bundle: string | undefined): Promise<string> => judge(await withList(bundle))

  async function withList(bundle: string | undefined): Promise<string> {
    const status = (await office.registry.readDocument('/statuses/1'))?.body
    return JSON.stringify({ ...(JSON.parse(bundle ?? '{}') as object), status })
  }

  return { time, restart, reboot, run, judge, judgeBadge, judgeCopy, withList }
}
