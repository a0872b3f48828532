/** A page of the services: where it is, who reads it signed in, or whose private link opens it. */
export type ServicesPage = {
  name: string
  path: string
  person?: string
  token?: string
  /** Its folded forms are shown unfolded. */
  isUnfolded?: boolean
}

/** A page that the secretary of the branch reads. */
export const work = (name: string, path: string): ServicesPage[] => [{ name: `work-${name}`, path, person: 'fang' }]

/** The same page once more, with its folded forms unfolded. */
export const withForms = (pages: readonly ServicesPage[]): ServicesPage[] =>
  pages.flatMap((page) => [page, { ...page, name: `${page.name}-forms`, isUnfolded: true }])
