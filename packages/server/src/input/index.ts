export {
  day,
  dayOrMonth,
  id,
  linkToken,
  message,
  name,
  NAME_LENGTH,
  organizationName,
  shortName,
  slug,
  text,
} from './schemas.ts'
export { privateUrl, readLinkToken } from './linkToken.ts'
export { textFault } from './formField.ts'
export type { FieldFault, FormFaults } from './formField.ts'
