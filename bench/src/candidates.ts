import type { Candidate } from './candidate.ts'
import { FEDERATION } from './federation.ts'
import { JOSE } from './jose.ts'
import { OURS } from './ours.ts'
import { RAW } from './raw.ts'
import { SD_JWT_VC } from './sdJwtVc.ts'

export const CANDIDATES: readonly Candidate[] = [...RAW, ...OURS, JOSE, ...SD_JWT_VC, FEDERATION]
