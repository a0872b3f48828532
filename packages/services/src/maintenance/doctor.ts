import { type BranchDoctor, examineBranch, type Examined } from '@liangpai/server'
import type { Context } from '../context.ts'
import type { ServiceModule } from '../module.ts'
import { readSettings } from '../store/settings.ts'

/** Looks at everything that can be looked at, of each module too. */
export const examine = (context: Context, modules: readonly ServiceModule[]): Promise<Examined> =>
  examineBranch(doctorOf(modules), context)

const doctorOf = (modules: readonly ServiceModule[]): BranchDoctor<Context> => ({
  says: {
    rowDamaged: 'servicesRowDamaged',
    overdue: 'servicesOverdue',
    undeleted: 'servicesKept',
    termEnds: 'servicesTermEnds',
    backupMissing: 'servicesBackupMissing',
    backupOld: 'servicesBackupOld',
  },
  sealed: modules.flatMap(({ sealed = [] }) => sealed),
  readSettings: ({ store }) => readSettings(store.db),
  async countLeft({ store }, by) {
    const left = await Promise.all(modules.map((module) => module.countLeft(store.db, by)))
    const sum = (of: 'unended' | 'undeleted') => left.reduce((total, one) => total + one[of], 0)
    return { unended: sum('unended'), undeleted: sum('undeleted') }
  },
  checks: Object.fromEntries(
    modules.flatMap(({ name, checks = {} }) =>
      Object.entries(checks).map(([what, check]) => [`${name} ${what}`, check] as const),
    ),
  ),
})
