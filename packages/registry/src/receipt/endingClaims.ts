import type { Language } from '@liangpai/presentation'
import type { EndingCause } from '../store/tables.ts'
import { iso, type RecordDraft, recordHead } from './recordHead.ts'

/** What a receipt of an ending says. Times in seconds. */
export type EndingDraft = RecordDraft & {
  language: Language
  cause: EndingCause
  endedAt: number
  /** When no backup holds what was deleted any more. */
  backupsUntil: number
  /** Until when a hash of the stop link is kept. */
  linkUntil: number
  /** Until when the record of the consent is kept; undefined where none is. */
  recordUntil: number | undefined
}

/** The claims of such a receipt, with the fields of ISO/IEC TS 27560: the event is a withdrawal or a termination. */
export type EndingClaims = ReturnType<typeof endingClaims>

/** What is signed when a badge has ended. */
export function endingClaims(draft: EndingDraft) {
  const { badgeNo, cause, endedAt, recordUntil } = draft
  return {
    ...recordHead(draft, endedAt),
    processing: { language: draft.language },
    event: [
      {
        event_time: iso(endedAt),
        entity_id: badgeNo,
        event_type: 'explicit',
        event_state: cause === 'withdraw' ? 'withdrawn' : 'terminated',
        event_cause: cause,
      },
    ],
    deletion: {
      deleted: ['name', 'membership', 'shop', 'branch', 'pledge', 'evidence'],
      backups_until: iso(draft.backupsUntil),
      remaining: [
        { what: 'status_entry' },
        { what: 'stop_link', until: iso(draft.linkUntil) },
        ...(recordUntil === undefined ? [] : [{ what: 'consent_record', until: iso(recordUntil) }]),
      ],
    },
  }
}
