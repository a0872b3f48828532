import { type Command, Option } from 'commander'
import { type ShopRelation, shopRelations } from '@liangpai/core/organization'
import { Refusal } from '@liangpai/server'
import { type Acting, byOf, given, officeCommand, withRegistry } from './run.ts'

type Options = Acting & {
  subject: string
  name: string
  shop: string
  url?: string[]
  listing?: string
  pledge?: string
  relation?: ShopRelation
}

/** `liangpai request` */
export function requestCommand(program: Command): void {
  officeCommand(program, 'request <organization>', "write down a member's request for one shop")
    .requiredOption('--subject <person>', "the member's short name in commands")
    .requiredOption('--name <name>', "the member's name")
    .requiredOption('--shop <name>', 'name of the shop')
    .option('--url <url...>', 'its addresses, each ending in /')
    .option('--listing <host/id>', 'its place on a marketplace')
    .option('--pledge <text>', 'what the member promises in his own words')
    .addOption(new Option('--relation <relation>', 'what the member is to the shop').choices(shopRelations))
    .action(async (organization: string, options: Options) =>
      withRegistry((registry) => {
        const { subject, name, shop, url, listing, pledge, relation } = options
        return registry.verbs.request(byOf(options), {
          organization,
          subject: { id: subject, name },
          shop: { name: shop, ...given({ urls: url, listing: listingFrom(listing) }) },
          ...given({ pledge, relation }),
        })
      }),
    )
}

function listingFrom(text: string | undefined) {
  if (text === undefined) return undefined
  const [host, id, ...rest] = text.split('/')
  if (!host || !id || rest.length > 0) throw new Refusal('invalidInput', 'a listing is host/id')
  return { host, id }
}
