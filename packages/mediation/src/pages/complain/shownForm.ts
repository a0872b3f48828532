import type { FormFaults } from '@liangpai/server/input'
import type { ComplaintField, ComplaintForm } from '../../office/case/complaintForm.ts'

/** The form as it was sent, or empty. */
export type ComplaintPage = {
  form: ComplaintForm
  faults?: FormFaults<ComplaintField>
  /** Pictures that came with it and can be read, in base64: none is chosen twice. */
  pictures?: readonly string[]
  /** Whether the shop came from a badge's page and was not changed. */
  isStated?: boolean
  isTooMany?: boolean
  /** By which a form that is sent twice is one complaint. */
  once: string
  /** The link of the complaint that it corrects, and whether it is filed again by that. */
  corrects?: { token: string; isRefiled: boolean }
}
