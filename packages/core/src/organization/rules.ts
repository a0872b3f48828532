import { isPlainDate, type PlainDate } from './date.ts'
import { isId } from './id.ts'

/** The texts that rules come from; docs/domain.md has their titles. */
export const ruleSources = [
  'constitution',
  'admissionRules',
  'branchRegulation',
  'memberManagementRegulation',
  'migrantDefinition',
  'practice',
  'project',
] as const

/** The short name of a text. A prefecture's own set names its own. */
export type RuleSource = (typeof ruleSources)[number] | (string & {})

/**
 * What all sets of rules have in common (SYSTEMS 71). Where rules are numbers, a set is plain data. A record keeps the
 * version that it used, and is read again by that version whatever holds later.
 */
export type RuleSet = {
  /** The name that records keep. */
  version: string
  /** The day from which it holds. */
  from: PlainDate
  /** The texts that it was read from. */
  sources: readonly RuleSource[]
  /** On trial (还在经历实践的检验): never holds by itself, only where its version is chosen (SYSTEMS 71, 74). */
  experimental?: true
}

/** Why sets of rules cannot be used. */
export const ruleSetRefusals = [
  /** A set without a version, day or sources that can be read. */
  'rulesInvalid',
  /** Two sets of one version, the second of which would never be found. */
  'rulesRepeated',
  /** The first set is experimental, or not the oldest: days before it would have no rules. */
  'rulesFirst',
] as const
/** One of `ruleSetRefusals`. */
export type RuleSetRefusal = (typeof ruleSetRefusals)[number]

/** What is wrong with a set, by its place in the list. */
export type RuleSetFinding = { set: number; code: RuleSetRefusal }

/** The sets of one kind of rules. The first is the oldest and not experimental. */
export type RuleSets<Rules extends RuleSet> = readonly [Rules, ...Rules[]]

/**
 * The rules of a kind that hold on a day: the latest set that is not experimental. Earlier days than the first set's are
 * judged by it, since no older texts were read.
 */
export function rulesOn<Rules extends RuleSet>(sets: RuleSets<Rules>, day: PlainDate): Rules {
  let latest = sets[0]
  if (typeof day !== 'string') return latest
  for (const rules of sets) if (!rules.experimental && rules.from <= day && rules.from >= latest.from) latest = rules
  return latest
}

/** The set of a version, experimental or not; `undefined` if there is none of that name. */
export function rulesOfVersion<Rules extends RuleSet>(sets: RuleSets<Rules>, version: string): Rules | undefined {
  return sets.find((rules) => rules.version === version)
}

/**
 * What is wrong with some sets of rules, such as a prefecture's own; nothing if they can be used. Their numbers are not judged.
 * Whoever adds sets judges them once: the other functions take them as they are.
 */
export function judgeRuleSets(sets: readonly RuleSet[]): RuleSetFinding[] {
  if (!Array.isArray(sets) || sets.length === 0) return [{ set: 0, code: 'rulesInvalid' }]
  const read = (sets as unknown[]).map((one) => Object(one) as RuleSet)
  return read.flatMap((one, set): RuleSetFinding[] => {
    if (!isRuleSet(one)) return [{ set, code: 'rulesInvalid' }]
    const first = read.findIndex(({ version }) => version === one.version)
    if (first < set) return [{ set, code: 'rulesRepeated' }]
    const isFirst = set > 0 || (!one.experimental && read.every(({ from }) => !isPlainDate(from) || one.from <= from))
    return isFirst ? [] : [{ set, code: 'rulesFirst' }]
  })
}

const isRuleSet = ({ version, from, sources, experimental }: RuleSet) =>
  isId(version) &&
  isPlainDate(from) &&
  Array.isArray(sources) &&
  sources.length > 0 &&
  sources.every(isId) &&
  (experimental === undefined || experimental === true)
