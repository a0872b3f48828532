import { expect, test } from 'vitest'
import { foldedName } from './foldedName.ts'

test.each([
  ['沈 书　遥', '沈书遥'],
  ['阿依•古丽', '阿依·古丽'],
  ['阿依・古丽', '阿依·古丽'],
  ['阿依‧古丽', '阿依·古丽'],
  ['阿依.古丽', '阿依·古丽'],
  ['阿依古丽', '阿依·古丽'],
  ['ANNA LI', 'Anna Li'],
  ['Ａｎｎａ Ｌｉ', 'Anna Li'],
  ['D’Souza', "D'Souza"],
  ['李‐安', '李-安'],
])('%s is %s', (one, other) => expect(foldedName(one)).toBe(foldedName(other)))

test.each([
  ['王伟', '王玮'],
  ['李安', '李安娜'],
  ['José', 'Jose'],
  ['陈书遥', '陳書遙'],
])('%s is not %s', (one, other) => expect(foldedName(one)).not.toBe(foldedName(other)))

test('a name of punctuation alone is compared as it is', () => expect(foldedName('·')).toBe('·'))
