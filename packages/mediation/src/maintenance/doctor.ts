import { type BranchDoctor, examineBranch, type Examined, type OpenableColumns, type Sealed } from '@liangpai/server'
import * as z from 'zod'
import type { Context } from '../context.ts'
import { sealedCase, sealedPicture } from '../store/schema.ts'
import { readStation } from '../store/settings.ts'
import { countLeft } from './countLeft.ts'

/** What every later step reads of a case. */
const recordShape = z.object({
  case: z.object({ state: z.string(), complaint: z.object({}) }),
  course: z.array(z.object({})),
})

/** A case that is opened and cannot be read is damaged, too. */
const readableCase: OpenableColumns = {
  ...sealedCase,
  open: (vault, number, row: { record: Sealed }) =>
    recordShape.parse(JSON.parse(sealedCase.open(vault, number, row).record)),
}

const doctor: BranchDoctor<Context> = {
  says: {
    rowDamaged: 'stationRowDamaged',
    overdue: 'casesOverdue',
    undeleted: 'casesKept',
    termEnds: 'stationTermEnds',
    backupMissing: 'stationBackupMissing',
    backupOld: 'stationBackupOld',
  },
  sealed: [readableCase, sealedPicture],
  readSettings: ({ store }) => readStation(store.db),
  countLeft: ({ store }, { day }) => countLeft(store.db, day),
}

/** Looks at everything that can be looked at. */
export const examine = (context: Context): Promise<Examined> => examineBranch(doctor, context)
