import { workAreas } from '../workContext.ts'

/** Where one initiative is worked on. */
export const workInitiativePath = (slug: string): string => `/office/initiatives/${slug}`

/** Where those of an organisation are listed, and one is begun. */
export const workInitiativesPath = (organization: string): string =>
  `${workAreas.organizations}/${encodeURIComponent(organization)}/initiatives`
