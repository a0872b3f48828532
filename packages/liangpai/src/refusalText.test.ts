import { expect, test } from 'vitest'
import { refusalText } from './refusalText.ts'

test('a refusal is printed as code and sentence, what was refused, and the next step', () => {
  const lines = refusalText({ code: 'notFoundOrNotYours', detail: 'no request 7' }, 'zh-Hans').split('\n')
  expect(lines).toEqual([
    'notFoundOrNotYours: 没有查到，或不在你的范围内。',
    'no request 7',
    '请核对编号；不能按姓名查找。',
    '',
  ])
  expect(refusalText({ code: 'notPaused', detail: undefined }, 'en').split('\n')).toHaveLength(3)
})

test('a detail in words is printed in the language of the terminal', () => {
  const detail = { 'zh-Hans': '第 3 个字', 'zh-Hant': '第 3 個字', en: 'character 3' }
  expect(refusalText({ code: 'emblemInText', detail }, 'zh-Hant').split('\n')[1]).toBe('第 3 個字')
})

test('an escape sequence in what was refused is printed as its code', () => {
  const text = refusalText({ code: 'personUnknown', detail: 'no person \u001b]0;x\u0007\u202e' }, 'en')
  expect(text.split('\n')[1]).toBe('no person \\u001b]0;x\\u0007\\u202e')
})
