import { Refusal, refuseInput } from '@liangpai/server'
import { day, id, linkToken, message, name, text } from '@liangpai/server/input'
import * as z from 'zod'
import { contact, CONTACT_LENGTHS } from '../../../contact/contact.ts'
import { type Fen, isFen } from '../../deposit/deposit.ts'
import { type Application, type Profile, tenancyStates } from '../../tenancy/tenancy.ts'
import { MOST_DEDUCTIONS } from '../../tenancy/settling.ts'

/** The most characters of the texts of a tenancy, and the most people of a team. */
export const TENANCY_LENGTHS = {
  plan: 500,
  shop: 200,
  teamName: 32,
  school: 40,
  year: 20,
  cooperation: 200,
  reason: 500,
  objection: 1000,
  means: 60,
  howToPay: 500,
} as const
export const MOST_MEMBERS = 12

/** The token of the private link of a tenancy. */
export const own = z.strictObject({ token: linkToken.describe('the token of the private link') })

/** Where a tenancy is after a step. */
export const tenancyAnswer = z.strictObject({ state: z.enum(tenancyStates) })

/** A tenancy, as its host names it. */
export const one = z.strictObject({ tenancy: id.describe('which tenancy') })

const memberName = name.refine((typed) => [...typed].length <= CONTACT_LENGTHS.callName)

/** What somebody applies with. What belongs to the other kind of place is refused. */
export const applicationFields = {
  space: id.describe('the space'),
  until: day.describe('the last day'),
  plan: message(TENANCY_LENGTHS.plan).describe('what for'),
  shop: message(TENANCY_LENGTHS.shop).optional().describe('the address of the shop that moves in'),
  team: z
    .array(
      z.strictObject({
        name: memberName.describe('a name'),
        school: message(TENANCY_LENGTHS.school).optional().describe('the school; for this application alone'),
        year: message(TENANCY_LENGTHS.year).optional().describe('the year at school; for this application alone'),
      }),
    )
    .max(MOST_MEMBERS)
    .optional()
    .describe('the team of an incubator, whoever is reached first'),
  teamName: message(TENANCY_LENGTHS.teamName).optional().describe('what the team calls itself'),
  shopkeeper: memberName.optional().describe("a park's shopkeeper"),
  cooperation: message(TENANCY_LENGTHS.cooperation).optional().describe('how they would sell together'),
  contact: contact.describe('a telephone number or mail address'),
}

const application = z.strictObject(applicationFields)

/** An application of a kind of place, from what was typed. Throws `teamMissing`, `profileDiffers`, `invalidInput`. */
export function applicationOf(profile: Profile, typed: z.output<typeof application>): Application {
  const { space, until, plan, shop, contact: reached } = typed
  const wish = { space, until, plan, ...(shop !== undefined && { shop }) }
  return profile === 'incubator' ? ofTeam(typed, wish, reached) : ofShopkeeper(typed, wish, reached)
}

type Typed = z.output<typeof application>
type Parts = [typed: Typed, wish: Application['wish'], reached: string]

function ofTeam(...[{ team = [], teamName, shopkeeper, cooperation }, wish, reached]: Parts): Application {
  if (shopkeeper !== undefined || cooperation !== undefined) return refuse('profileDiffers')
  const members = team.map(({ name: called, school, year }) => ({
    name: called,
    ...(school !== undefined && { school }),
    ...(year !== undefined && { year }),
  }))
  const contactOfTeam = { callName: members[0]?.name ?? '', contact: reached }
  return {
    profile: 'incubator',
    team: members,
    ...(teamName !== undefined && { teamName }),
    wish,
    contact: contactOfTeam,
  }
}

function ofShopkeeper(...[{ team, teamName, shopkeeper, cooperation }, wish, reached]: Parts): Application {
  if (team !== undefined || teamName !== undefined || shopkeeper === undefined || cooperation === undefined)
    return refuse('profileDiffers')
  return { profile: 'park', shopkeeper, cooperation, wish, contact: { callName: shopkeeper, contact: reached } }
}

const refuse = (code: 'profileDiffers'): never => {
  throw new Refusal(code)
}

/** Money as people write it, in fen: `2000`, `2,000.00`, `120.5`. Undefined for anything else. */
function readAmount(typed: string): Fen | undefined {
  const [, yuan, rest = ''] =
    /^¥?(\d{1,7})(?:\.(\d{1,2}))?元?$/.exec(typed.normalize('NFKC').replace(/[\s,，]/g, '')) ?? []
  if (yuan === undefined) return undefined
  const fen = Number(yuan) * 100 + Number(rest.padEnd(2, '0') || '0')
  return isFen(fen) ? fen : undefined
}

/** An amount of an input. */
export const amount = z
  .string()
  .max(32)
  .transform((typed, ctx): Fen => readAmount(typed) ?? refuseInput(ctx, 'depositAmountInvalid'))

/** By which means money was received or returned. */
export const means = text(TENANCY_LENGTHS.means)

/** What is taken off a deposit. */
export const deductions = z
  .array(
    z.strictObject({
      reason: message(TENANCY_LENGTHS.reason).describe('what for'),
      amount: amount.describe('how much, in yuan'),
    }),
  )
  .max(MOST_DEDUCTIONS)
  .default([])
  .describe('what is taken off; nothing unless given')
