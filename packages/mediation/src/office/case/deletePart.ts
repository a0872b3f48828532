import { nothing, Refusal } from '@liangpai/server'
import * as z from 'zod'
import { token } from '../../input/schemas.ts'
import { withoutPart } from '../../retention/ownPart.ts'
import { caseOf, deletePictures, updateCase } from '../../store/cases.ts'
import { defineVerb } from '../defineVerb.ts'
import { caseByLink } from './step.ts'

/** Deletes what a side told and wrote, at once and in the bytes. An open case is ended first. */
export const deletePart = defineVerb({
  name: 'delete-part',
  summary: 'delete what one told and wrote',
  input: z.strictObject({ token }),
  output: nothing,
  load: (reading, input) => caseByLink(reading, input.token),
  mayAct: [{ by: 'link', link: 'link of a case' }],
  async act(work, _input, { number, party }) {
    const { record } = await caseOf(work, number)
    const without = withoutPart(record.case, party)
    if (!without) throw new Refusal('caseOpen')
    await deletePictures(work.tx, number, party)
    await updateCase(work, { number, record: { ...record, case: without } }, work)
    return { result: {}, subject: number, detail: { party } }
  },
  async after({ store }, result) {
    await store.erase()
    return result
  },
})
