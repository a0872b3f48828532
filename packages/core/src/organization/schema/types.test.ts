import { expectTypeOf, test } from 'vitest'
import type * as z from 'zod'
import type * as core from '../index.ts'
import type * as schema from './index.ts'

/** A type with every member readonly, so that only what values may be is compared. */
type Deep<Type> = Type extends (infer One)[] | readonly (infer One)[]
  ? readonly Deep<One>[]
  : Type extends object
    ? { readonly [Key in keyof Type]: Deep<Type[Key]> }
    : Type

type Value<Name extends keyof typeof schema> =
  (typeof schema)[Name] extends z.ZodType<infer Output> ? Deep<Output> : never

test('what a schema gives is what the rules take', () => {
  expectTypeOf<Value<'period'>>().toEqualTypeOf<Deep<core.Period>>()
  expectTypeOf<Value<'partyOrganization'>>().toEqualTypeOf<Deep<core.PartyOrganization>>()
  expectTypeOf<Value<'organizationChange'>>().toEqualTypeOf<Deep<core.OrganizationChange>>()
  expectTypeOf<Value<'organizationRow'>>().toEqualTypeOf<Deep<core.OrganizationRow>>()
  expectTypeOf<Value<'role'>>().toEqualTypeOf<Deep<core.Role>>()
  expectTypeOf<Value<'memberEvent'>>().toEqualTypeOf<Deep<core.MemberEvent>>()
  expectTypeOf<Value<'transferEvent'>>().toEqualTypeOf<Deep<core.TransferEvent>>()
  expectTypeOf<Value<'participationEvent'>>().toEqualTypeOf<Deep<core.ParticipationEvent>>()
  expectTypeOf<Value<'recordedEvent'>>().toEqualTypeOf<Deep<core.RecordedEvent>>()
  expectTypeOf<Value<'memberRecord'>>().toEqualTypeOf<Deep<core.MemberRecord>>()
  expectTypeOf<Value<'transfer'>>().toEqualTypeOf<Deep<core.Transfer>>()
  expectTypeOf<Value<'affiliation'>>().toEqualTypeOf<Deep<core.Affiliation>>()
  expectTypeOf<Value<'plannedBranch'>>().toEqualTypeOf<Deep<core.PlannedBranch>>()
  expectTypeOf<Value<'headcount'>>().toEqualTypeOf<Deep<core.Headcount>>()
  expectTypeOf<Value<'foundingEvent'>>().toEqualTypeOf<Deep<core.FoundingEvent>>()
  expectTypeOf<Value<'branchFounding'>>().toEqualTypeOf<Deep<core.BranchFounding>>()
  expectTypeOf<Value<'figure'>>().toEqualTypeOf<Deep<core.Figure>>()
  expectTypeOf<Value<'countTable'>>().toEqualTypeOf<Deep<core.CountTable>>()
  expectTypeOf<Value<'countHistory'>>().toEqualTypeOf<Deep<core.CountHistory>>()
})
