import { organizationsFile, readSignedFile } from '@liangpai/server'

/** Reads the file of organisations that a registry signed, by the thumbprint of its key. */
export const readOrganizations = (file: string, thumbprint: string) =>
  readSignedFile(file, { typ: 'liangpai-organizations+jwt', thumbprints: [thumbprint], schema: organizationsFile })
