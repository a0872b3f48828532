import { inEachLanguage, type Words } from '@liangpai/presentation'
import type { Organization } from '@liangpai/server'
import { nameIn } from '../store/issuers.ts'

/** The names of an organisation, by the language of whoever reads them. */
export const wordsOf = (organization: Pick<Organization, 'name' | 'names'>): Words =>
  inEachLanguage((language) => nameIn(organization, language))
