import { inEachLanguage, type Words } from '@liangpai/presentation'
import type { OrganizationRow } from '@liangpai/server/store'
import { nameIn } from '../store/issuers.ts'

/** The names of an organisation, by the language of whoever reads them. */
export const wordsOf = (organization: OrganizationRow): Words =>
  inEachLanguage((language) => nameIn(organization, language))
