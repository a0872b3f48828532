import {
  addEnterprise,
  addEnterprisePerson,
  addSupplier,
  endEnterprisePerson,
  endSupplier,
} from './enterprise/enterpriseVerbs.ts'
import { applyForPlace } from './tenancy/apply.ts'
import * as host from './tenancy/hostSteps.ts'
import { setLettingTerms } from './tenancy/setLettingTerms.ts'
import * as tenant from './tenancy/tenantSteps.ts'

/** The verbs of tenancies, and of the enterprises that operate parks, by name. */
export const tenancyVerbs = {
  'apply-for-place': applyForPlace,
  'correct-application': tenant.correctApplication,
  'correct-tenant': tenant.correctTenant,
  'withdraw-application': tenant.withdrawApplication,
  'leave-place': tenant.leavePlace,
  'agree-to-settlement': tenant.agreeToSettlement,
  'object-to-settlement': tenant.objectToSettlement,
  'delete-tenancy': tenant.deleteTenancyPart,
  'review-application': host.reviewApplication,
  'approve-application': host.approveApplication,
  'decline-application': host.declineApplication,
  'record-deposit': host.recordDeposit,
  admit: host.admit,
  'extend-term': host.extendTerm,
  cooperate: host.cooperate,
  'settle-deposit': host.settleDeposit,
  'check-settlement': host.checkSettlement,
  'return-deposit': host.returnDeposit,
  'tenant-contact': host.tenantContact,
  'tenant-link': host.tenantLink,
  'set-letting-terms': setLettingTerms,
  'add-enterprise': addEnterprise,
  'add-enterprise-person': addEnterprisePerson,
  'end-enterprise-person': endEnterprisePerson,
  'add-supplier': addSupplier,
  'end-supplier': endSupplier,
} as const
