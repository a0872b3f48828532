import type { Kind, Organization } from '@liangpai/core'
import type { Language } from './language.ts'

/** The kinds of Party organisations as people read them (LOOK 15). */
export const kindWords: Readonly<Record<Language, Readonly<Record<Kind, string>>>> = {
  'zh-Hans': { committee: '党委', generalBranch: '党总支', branch: '党支部', group: '党小组' },
  'zh-Hant': { committee: '黨委', generalBranch: '黨總支', branch: '黨支部', group: '黨小組' },
  en: {
    committee: 'Party committee',
    generalBranch: 'General Party branch',
    branch: 'Party branch',
    group: 'Party group',
  },
}

/** The name of an organisation in a language, as its superior wrote it; its one Chinese name where there is no other. */
export const nameIn = ({ name, names }: Pick<Organization, 'name' | 'names'>, language: Language): string =>
  names[language] ?? name
