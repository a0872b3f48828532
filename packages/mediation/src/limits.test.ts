import { type Language, languages, refusals, stationWords } from '@liangpai/presentation'
import { expect, test } from 'vitest'
import { MOST_BYTES, MOST_PICTURES } from './picture/pictureLimits.ts'

const numbersIn = (text: string) => text.match(/\d+/g)

test.each(languages)('the limits that people read are those that hold: %s', (language: Language) => {
  const megabytes = String(MOST_BYTES / 1_000_000)
  const { picturesHow } = stationWords[language].form
  expect(numbersIn(picturesHow)).toEqual([String(MOST_PICTURES), megabytes])
  expect(numbersIn(refusals.pictureTooLarge.sentence[language])).toEqual([megabytes])
})
