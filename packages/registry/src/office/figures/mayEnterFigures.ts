import { hasRole } from '@liangpai/server'
import type { Reading } from '../../context.ts'
import { OFFICE } from '../../store/issuers.ts'
import { REVIEWERS } from '../roles.ts'

/** Who of the office writes down estimates, and the areas and links to be covered. */
export const ofOffice = { by: 'role' as const, roles: REVIEWERS, of: 'the office', organization: () => OFFICE }

/** Whether whoever reads is one of them. */
export const mayEnterFigures = (work: Reading): Promise<boolean> => hasRole(work, OFFICE, REVIEWERS)
