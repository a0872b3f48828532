import { describe, expect, test } from 'vitest'
import { readTypedText, type TextKind } from './typedText.ts'

const read = (typed: string, kind: TextKind = 'name', limit = 64) => {
  const result = readTypedText(typed, kind, limit)
  return 'text' in result ? result.text : result.fault.refusal
}
const detail = (typed: string, kind: TextKind = 'name') => {
  const result = readTypedText(typed, kind, 64)
  return 'fault' in result ? result.fault.detail?.['zh-Hans'] : undefined
}

describe('text as people type it', () => {
  test.each([
    ['as it is', '荷雨茶铺', '荷雨茶铺'],
    ['with blanks around', ' \u3000荷雨茶铺\u00a0\n', '荷雨茶铺'],
    ['with a byte order mark before it', '\ufeff荷雨茶铺', '荷雨茶铺'],
    ['with runs of blanks', '荷雨 \u3000\t茶铺', '荷雨 茶铺'],
    ['with a line break', '如实描述，\r\n七天退货', '如实描述， 七天退货'],
    ['in decomposed form', 'Cafe\u0301', 'Café'],
    ['in full width', '７天Ｔｅａ（茶）', '7天Tea（茶）'],
    ['beyond the basic plane', '𠮷野', '𠮷野'],
    ['with a sign in the style of an emoji', '❤\ufe0f花店', '❤花店'],
    ['with the selector of a Chinese form', '葛\u{e0100}城', '葛城'],
    ['with the stacked letters of Tibetan', 'ཧཱུྃ', 'ཧཱུྃ'],
    ['with a character of private use that has a place', '王\ue863', '王䶮'],
    ['with one that is placed beyond the basic plane', '\ue816', '𠂇'],
    ['in a script with marks', 'ร้านชา', 'ร้านชา'],
    ['at its limit of characters', '𠮷'.repeat(64), '𠮷'.repeat(64)],
  ])('%s is read', (_, typed, text) => expect(read(typed)).toBe(text))

  test.each([
    ['nothing', '', 'textMissing'],
    ['blanks alone', ' \u3000\u00a0', 'textMissing'],
    ['marks without a letter', '\u0301\u0302', 'textMissing'],
    ['blank Braille', '\u2800\u2800\u2800\u2800\u2800', 'invisibleCharacter'],
    ['a Hangul filler', '\u3164', 'invisibleCharacter'],
    ['a half-width Hangul filler', 'a\uffa0', 'invisibleCharacter'],
    ['a Hangul choseong filler', '\u115f', 'invisibleCharacter'],
    ['a Khmer vowel that is not shown', 'a\u17b4', 'invisibleCharacter'],
    ['a blank note', '\u{1d159}', 'invisibleCharacter'],
    ['a control character', 'a\u0000', 'invisibleCharacter'],
    ['an escape sequence', '\u001b[2J', 'invisibleCharacter'],
    ['a control character of the second set', 'a\u009b', 'invisibleCharacter'],
    ['a zero-width space', 'a\u200bb', 'invisibleCharacter'],
    ['a joiner', '\u0646\u200c\u0647', 'invisibleCharacter'],
    ['a direction override', '\u202eabc', 'invisibleCharacter'],
    ['a soft hyphen', 'a\u00adb', 'invisibleCharacter'],
    ['a variation selector', 'a\u{e0100}', 'invisibleCharacter'],
    ['five marks on one letter', 'Z\u0351\u0343\u0351\u0343\u0351', 'marksStacked'],
    ['a mark without a letter', '\u0301茶', 'marksStacked'],
    ['half of a character', 'a\ud800', 'invisibleCharacter'],
    ['a noncharacter', 'a\ufdd0', 'invisibleCharacter'],
    ['a noncharacter of a higher plane', 'a\u{1ffff}', 'invisibleCharacter'],
    ['a replacement character', '茶\ufffd', 'invisibleCharacter'],
    ['a character of private use', '王\ue000', 'privateUseCharacter'],
    ['the logo of a vendor', '\uf8ff', 'privateUseCharacter'],
    ['a character of the higher private planes', '王\u{f0000}', 'privateUseCharacter'],
    ['more characters than the limit', 'a'.repeat(65), 'textTooLong'],
  ])('%s is refused', (_, typed, code) => expect(read(typed)).toBe(code))

  test('a refusal says which character stands where', () => {
    expect(detail(' 王小\ue000')).toBe('第 3 个字：U+E000')
    expect(detail('𠮷\u{f0000}')).toBe('第 2 个字：U+F0000')
    expect(detail('茶★')).toBe('第 2 个字：★ U+2605')
    expect(detail('荷雨（已 核-验）茶铺')).toBe('第 4 个字：已 核-验')
    expect(detail('a'.repeat(65))).toBe('现有 65 个字，最多 64 个字')
  })
})

describe('emblems, flags, stars and seals', () => {
  test.each([
    '☭',
    '⚒',
    '★',
    '☆',
    '⭐',
    '🌟',
    '✪',
    '✨',
    '⛤',
    '🔯',
    '🇨🇳',
    '🏴',
    '🚩',
    '🏳',
    '⚑',
    '🏴\u{e0067}\u{e007f}',
    '✅',
    '✔',
    '✓',
    '☑',
    '√',
    '🛡',
    '🎖',
    '🏅',
    '🥇',
    '🏆',
    '㊣',
    '📛',
  ])('%s is refused in any text', (sign) => {
    for (const kind of ['name', 'organizationName', 'words'] as const)
      expect(read(`茶铺${sign}`, kind)).toMatch(/^(?:emblemInText|invisibleCharacter)$/)
  })

  test.each(['五星电器', '红星美食', '星星之火书店', '旗袍坊', '红旗渠特产', '锤子五金', '镰刀农具', '对勾文具'])(
    'the words of %s are no emblem',
    (name) => expect(read(name)).toBe(name),
  )

  test.each(['🌸花店', '茶→你', '1+1食堂', '♥茶', '☕咖啡'])('%s shows another sign', (name) =>
    expect(read(name)).toBe(name),
  )
})

describe('claims', () => {
  test.each([
    '荷雨茶铺 已核验',
    '荷雨已验证',
    '已认证荷雨茶铺',
    '已通过官方认证',
    '身份核验通过',
    '荷雨茶铺·官方认证',
    '荷雨茶铺（官方）',
    '荷雨認證店',
    '已核驗茶鋪',
    '已核験',
    '已\u3000核·验',
    '认证商家',
    '官方店',
    'Heyu Tea, verified',
    'VERIFIED',
    'Official Tea',
    'ｖｅｒｉｆｉｅｄ',
    'v e r i f i e d',
    'vеrified',
    '𝐯𝐞𝐫𝐢𝐟𝐢𝐞𝐝',
    'Ⓥⓔⓡⓘⓕⓘⓔⓓ',
    '🅅🄴🅁🄸🄵🄸🄴🄳',
    '🆅🅴🆁🅸🅵🅸🅴🅳',
    'vérified',
    'Certified Tea',
  ])('the name %j claims to be checked or official', (name) => expect(read(name)).toBe('claimInText'))

  test.each([
    '官渡茶',
    '官府菜',
    '方官镇米酒',
    '五官方程摄影',
    '法官方便面',
    '非官方周边',
    '中共党史书店',
    '中共一大旧址文创',
    '荷雨官方旗舰店',
    '核桃验货仓',
    '确认证件照',
    '证记面馆',
    'Veri Tea',
    'Unofficial Tea',
  ])('the name %j claims nothing', (name) => expect(read(name)).toBe(name))

  test.each([
    '党员网商荷雨',
    '共产党员茶铺',
    '黨員小店',
    '中共云汀市委组织部',
    '云汀市委组织部',
    '云汀市網商黨委',
    '中国共产党茶铺',
    '网商党支部小店',
    '云汀市委',
    '云汀县纪委监委',
    '荷雨 · 中共云汀市委',
    '市委党校食堂',
    'Communist Party Tea',
    'CPC Member Shop',
    'Party Branch Store',
  ])('the name %j speaks of membership or a Party organisation', (name) => expect(read(name)).toBe('partyInName'))

  test.each([
    '党参行',
    '老党烧烤',
    '乡党面馆',
    '吃货党',
    '剁手党员工内购',
    '乡党委托行',
    '空中共享俱乐部',
    '梦中共舞舞蹈',
    '超市委托代购',
    '杭州委托行',
    '新世纪委托行',
    '读书组织部落',
    '七一书店',
    '红星供销社',
    '延安小米',
    'Third-Party Member Shop',
    '党红梅',
  ])('the name %j does not', (name) => expect(read(name)).toBe(name))

  test.each(['云汀市网商党委', '中共云汀市委组织部', '柳塘网商党支部', '认证认可协会党支部', '云汀市官方维权服务站'])(
    'an organisation is called %s',
    (name) => expect(read(name, 'organizationName')).toBe(name),
  )

  test.each(['我是党员，我承诺：如实描述', '假一赔十，官方渠道进货'])('a member pledges: %s', (pledge) =>
    expect(read(pledge, 'words')).toBe(pledge),
  )

  test.each(['本店已核验', '通过了党委认证', '身份已认证'])('no text beside a badge says %s', (text) => {
    for (const kind of ['organizationName', 'words'] as const) expect(read(text, kind)).toBe('claimInText')
  })
})

test('a message may quote a claim and a sign, and hides nothing', () => {
  expect(read('写着“党员网商 · 已核验 ✅ 官方”', 'message')).toBe('写着“党员网商 · 已核验 ✅ 官方”')
  expect(read('看\u202e到', 'message')).toBe('invisibleCharacter')
  expect(read(' ', 'message')).toBe('textMissing')
})
