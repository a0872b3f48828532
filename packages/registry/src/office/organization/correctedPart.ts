import type { Organization } from '@liangpai/server'

/** What is said of an organisation and may be corrected, as it is on a day. */
export const correctedPartOf = ({
  name,
  names,
  kind,
  form,
  host,
  area,
  chainLink,
  station,
  contact,
}: Organization) => ({
  name,
  names,
  kind,
  form,
  host,
  area,
  chainLink,
  station,
  contact,
})
