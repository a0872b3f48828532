import { drawId, Refusal } from '@liangpai/server'
import * as z from 'zod'
import { token } from '../../input/schemas.ts'
import { encodePicture } from '../../picture/encodePicture.ts'
import { MOST_BYTES, MOST_PICTURES } from '../../picture/pictureLimits.ts'
import { caseOf } from '../../store/cases.ts'
import { countPictures, insertPicture } from '../../store/pictures.ts'
import { isRemainder } from '../../case/case.ts'
import { defineVerb } from '../defineVerb.ts'
import { caseByLink } from './step.ts'

const BASE64 = Math.ceil(MOST_BYTES / 3) * 4 + 4

/** Adds a picture to one's case: both sides and the station see it. */
export const addPicture = defineVerb({
  name: 'add-picture',
  summary: 'add a picture to a case',
  input: z.strictObject({
    token,
    picture: z.base64().max(BASE64).describe('the bytes of the picture, in base64'),
  }),
  output: z.strictObject({ id: z.string() }),
  load: (reading, input) => caseByLink(reading, input.token),
  mayAct: [{ by: 'link', link: 'link of a case' }],
  prepare: (_context, { picture }) => encodePicture(new Uint8Array(Buffer.from(picture, 'base64'))),
  async act(work, _input, { number, party }, picture) {
    const { record } = await caseOf(work, number)
    if (isRemainder(record.case)) throw new Refusal('forbiddenTransition')
    if ((await countPictures(work.tx, number, party)) >= MOST_PICTURES) throw new Refusal('picturesTooMany')
    const id = drawId()
    await insertPicture(work, { id, caseNumber: number, party, picture, addedAt: work.at })
    return { result: { id }, subject: number, detail: { party } }
  },
})
