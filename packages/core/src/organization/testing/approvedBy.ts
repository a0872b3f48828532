import type { RecordEvent } from '../member/record.ts'

/** The event with the home as the only approver. */
export function approvedBy<Event extends RecordEvent>(home: string, event: Event): Event {
  if (event.type === 'requestTransfer') return { ...event, approvers: [home] }
  return event.type === 'approveTransfer' ? { ...event, by: home } : event
}
