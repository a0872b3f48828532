import { expect, test } from 'vitest'
import type { VolunteerRecord } from '../hours/volunteerRecord.ts'
import { type IdentifiedRecord, issueProof, readProof } from './proof.ts'

const recorder = { person: 'lu', name: '陆闻溪' }
const fang = { person: 'fang', name: '方既白' }
const record = (id: string, part: Partial<VolunteerRecord>): IdentifiedRecord => ({
  id,
  record: {
    state: 'confirmed',
    activity: '河道清理',
    day: '2026-09-12',
    from: '08:30',
    hosts: ['柳塘网商党支部'],
    hours: 4.5,
    recorder,
    confirmedBy: fang,
    confirmed: '2026-09-14',
    ...part,
  },
})
const river = record('river', { state: 'corrected', firstHours: 4 })
const course = record('course', { activity: '社区网购课', day: '2026-10-24', hours: 3, confirmed: '2026-10-26' })
const waiting: IdentifiedRecord = {
  id: 'paper',
  record: { ...river.record, state: 'recorded', activity: '旧纸箱回收', day: '2026-12-12', hours: 2.5 },
}
const all = [waiting, course, river]
const wish = { name: '许嘉木', issued: '2026-12-14' }

test('a proof says which hours, who organised, who confirmed them and when', () => {
  const proof = issueProof({ ...wish, chosen: ['course', 'river'] }, all)
  expect(proof).toEqual({ ...wish, records: ['course', 'river'] })
  expect(typeof proof === 'object' && readProof(proof, all)).toEqual({
    ...wish,
    hours: 7.5,
    records: [river.record, course.record],
    hosts: ['柳塘网商党支部'],
    confirmations: [{ name: '方既白', on: '2026-10-26' }],
  })
})

test('a record that is named twice is proved once', () => {
  expect(issueProof({ ...wish, chosen: ['river', 'river'] }, all)).toMatchObject({ records: ['river'] })
})

test('a proof shows what was corrected since', () => {
  const corrected = record('river', { hours: 5 })
  expect(readProof({ ...wish, records: ['river'] }, [corrected])?.hours).toBe(5)
})

test('with the first record that is deleted nothing of a proof is left', () => {
  expect(readProof({ ...wish, records: ['course', 'river'] }, [course])).toBeUndefined()
})

test.each([
  ['none are chosen', [], 'noConfirmedHours'],
  ['some wait to be confirmed', ['river', 'paper'], 'hoursNotConfirmed'],
  ["some are somebody else's", ['river', 'other'], 'hoursNotConfirmed'],
])('no proof where %s', (_name, chosen, code) => {
  expect(issueProof({ ...wish, chosen }, all)).toBe(code)
})
