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
import { MATTER } from '../matter/matterLink.ts'
import { migrations } from '../migrations.ts'
import { openServices } from '../openServices.ts'
import { openServicesStore } from '../servicesStore.ts'
import { tablesInOrder } from './tables.ts'

const rows = { migrations, tables: tablesInOrder }

/** Backs the services up while they run, as `backUpBranch` says. */
export const backUpServices = (context: Context, folder: string): Promise<BackedUpBranch> =>
  backUpBranch(context, rows, folder)

/** Restores the services into an empty place, as `restoreBranch` says; `deletedAgain` are the ids of whatever it was. */
export const restoreServices = (
  config: BranchConfig,
  folder: string,
  options?: RestoreBranchOptions,
): Promise<RestoredBranch> =>
  restoreBranch(
    { service: SERVICE, openStore: openServicesStore, open: openServices, spares: MATTER, ...rows },
    config,
    folder,
    options,
  )
