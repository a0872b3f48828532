import { type Language, pageWords, sayHelp } from '@liangpai/presentation'
import { notByTokens } from '@liangpai/server'
import type { TokenScopeWords, TokenSite } from '@liangpai/server/pages'
import type { TokenScope } from '../office/signIn/tokenScopes.ts'
import { verbs } from '../office/verbs.ts'
import type { Registry } from '../registry.ts'

type GroupName = keyof (typeof pageWords)['en']['signIn']['token']['groups']

/** Where each of what a token may be for stands in the form, in the order of the groups and within them. */
const GROUPS: Readonly<Record<TokenScope, GroupName>> = {
  inbox: 'look',
  list: 'look',
  show: 'look',
  figures: 'look',
  log: 'look',
  request: 'requests',
  resubmit: 'requests',
  'hand-to': 'requests',
  prove: 'requests',
  return: 'requests',
  refuse: 'requests',
  offer: 'requests',
  pause: 'badges',
  resume: 'badges',
  renew: 'badges',
  amend: 'badges',
  correct: 'badges',
  transfer: 'badges',
  'data-link': 'badges',
  charter: 'organizations',
  'correct-organization': 'organizations',
  appoint: 'organizations',
  'name-areas': 'organizations',
  estimate: 'organizations',
  'export-organizations': 'organizations',
  'draft-initiative': 'initiatives',
  'discard-initiative': 'initiatives',
  'close-report': 'other',
  receive: 'other',
  publish: 'other',
}

const scopes = Object.keys(GROUPS) as TokenScope[]

const inWords = (english: string, language: Language): string => {
  const words = sayHelp(english, language)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function wordsOf(name: TokenScope): TokenScopeWords {
  const { summary } = verbs[name]
  const [except] = notByTokens(verbs[name])
  return {
    name,
    words: (language) => inWords(summary, language),
    ...(except !== undefined && { except: (language) => sayHelp(except, language) }),
  }
}

/** The request that shows a token at work: the first of these that it may send, else one of its verbs. */
const READS: Readonly<Partial<Record<TokenScope, string>>> = {
  inbox: '/api/me',
  list: '/api/list?what=requests',
  figures: '/api/figures',
  log: '/api/log',
  show: '/api/find?what=7K3M-9QXW-2BHK',
}

/** What the registry's pages say of tokens: scopes in the words of their verbs. */
export const tokenSite = (registry: Registry): TokenSite => ({
  groups: [...new Set(Object.values(GROUPS))].map((group) => ({
    words: (language) => pageWords[language].signIn.token.groups[group],
    scopes: scopes.filter((name) => GROUPS[name] === group).map(wordsOf),
  })),
  add: (by, draft) => registry.verbs['add-token'](by, draft),
  example(chosen) {
    const read = scopes.find((name) => chosen.includes(name) && READS[name] !== undefined)
    if (read !== undefined) return `"${registry.origin}${READS[read]}"`
    return `--json @input.json "${registry.origin}/api/${chosen[0]}"`
  },
})
