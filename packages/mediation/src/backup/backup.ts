import {
  type BackedUpBranch,
  backUpBranch,
  type BranchConfig,
  restoreBranch,
  type RestoreBranchOptions,
  type RestoredBranch,
} from '@liangpai/server'
import { SERVICE } from '../config.ts'
import type { Context } from '../context.ts'
import { openStation } from '../openStation.ts'
import { CASE } from '../store/cases.ts'
import { migrations } from '../store/migrations/migrations.ts'
import { openStore } from '../store/store.ts'
import { tablesInOrder } from './tables.ts'

const rows = { migrations, tables: tablesInOrder }

/** Backs a station up while it runs, as `backUpBranch` says. */
export const backUpStation = (context: Context, folder: string): Promise<BackedUpBranch> =>
  backUpBranch(context, rows, folder)

/** Restores a station into an empty place, as `restoreBranch` says; `deletedAgain` are the numbers of cases. */
export const restoreStation = (
  config: BranchConfig,
  folder: string,
  options?: RestoreBranchOptions,
): Promise<RestoredBranch> =>
  restoreBranch({ service: SERVICE, openStore, open: openStation, spares: CASE, ...rows }, config, folder, options)
