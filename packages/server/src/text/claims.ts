import { foldText } from './foldedText.ts'

/** What a text claims of itself, as its words stand in the text. `at` counts characters from 1. */
export type Claim = { at: number; words: string }

/** Says that something was checked, as only the badge says (RULES 1.3). */
const CHECKED = [
  /(?:已|已经|均|全部)(?:通过)?(?:官方|平台|组织|党委|身份|实名|实体|企业|人工){0,2}(?:核验|核实|验证|认证|审核|查验|查证|验真)/,
  /(?:核验|验证|认证|审核)(?:已)?(?:通过|成功|合格|无误|有效)/,
  /通过(?:了)?(?:官方|平台|组织|党委|身份|实名|企业){0,2}(?:核验|验证|认证|审核)/,
  /(?:官方|身份|平台|组织|党委)(?:核验|验证|认证)/,
]

/** Says of a shop or person that it is certified or official (RULES 8): but not that it is a brand's flagship shop. */
const OFFICIAL = [
  /(?<![默确公承])认证/,
  /(?<![五器感法军警教考非])官方(?!旗舰店)/,
  /verified|certified|authenticated|accredited|(?<!un)official/,
]

/** Says that somebody is a member, or names a Party organisation (RULES 1.3, 1.4). */
const PARTY = [
  /党员(?![工外])/,
  /共产党|党中央|党总支|党支部|党工委|党组织|党组(?:书记|成员)/,
  /党委(?![托派任培])/,
  /^中共(?![享同鸣舞]|党史|[一二]大)|中共(?![享同鸣舞]|党史|[一二]大)(?=\p{Script=Han}{1,10}(?:委|党|组织部))/u,
  /(?:[省市县区州旗乡镇]|街道|工|机关)委(?:(?:常委|书记|党校|机关|政法委|办公室|组织部|宣传部|统战部|网信办)|$)/,
  /组织部(?![落件门])|统战部(?!落)|纪委(?:监委|监察|书记)|(?<!世)纪委$|政法委/,
  /communistparty|cpcmember|(?<!third)party(?:committee|branch|member)/,
]

const firstOf = (text: string, patterns: readonly RegExp[]): Claim | undefined => {
  const { letters, origins } = foldText(text)
  for (const pattern of patterns) {
    const match = pattern.exec(letters)
    if (match) return claimAt(text, origins, match)
  }
  return undefined
}

function claimAt(text: string, origins: readonly number[], { index, 0: { length } }: RegExpExecArray): Claim {
  const [first = 0, last = 0] = [origins[index], origins[index + length - 1]]
  return { at: first + 1, words: [...text].slice(first, last + 1).join('') }
}

/** The first claim that something was checked. */
export const findCheckedClaim = (text: string): Claim | undefined => firstOf(text, CHECKED)

/** The first claim to be checked, certified or official. */
export const findOfficialClaim = (text: string): Claim | undefined => firstOf(text, [...CHECKED, ...OFFICIAL])

/** The first words of membership, or of a Party organisation. */
export const findPartyWords = (text: string): Claim | undefined => firstOf(text, PARTY)
