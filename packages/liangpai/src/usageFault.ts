import { allowedWords, type RefusalCode, suggestedWords, type Words } from '@liangpai/presentation'
import { Refusal } from '@liangpai/server'
import type { CommanderError } from 'commander'

type Faults = Readonly<Record<string, { code: RefusalCode; detail: (message: string) => string | Words | undefined }>>

/** What is in the first pair of quotes: commander puts the names there that it speaks of. */
const quoted = (message: string): string | undefined => /'([^']*)'/.exec(message)?.[1]

const withSuggestions = (message: string): Words => {
  const similar = /\(Did you mean (?:one of )?(.*)\?\)/.exec(message)?.[1]
  return suggestedWords(quoted(message) ?? '', similar?.split(', ') ?? [])
}

const INVALID =
  /option '(.*)' (?:argument|value) '(.*)' (?:from env '.*' )?is invalid\.\s*(?:Allowed choices are )?(.*?)\.?$/s

function withChoices(message: string): Words | undefined {
  const [, option = '', typed = '', allowed = ''] = INVALID.exec(message) ?? []
  return option === '' ? undefined : allowedWords(option, typed, allowed)
}

const faults: Faults = {
  'commander.unknownCommand': { code: 'commandUnknown', detail: withSuggestions },
  'commander.unknownOption': { code: 'optionUnknown', detail: withSuggestions },
  'commander.missingMandatoryOptionValue': { code: 'optionMissing', detail: quoted },
  'commander.optionMissingArgument': { code: 'optionValueMissing', detail: quoted },
  'commander.missingArgument': { code: 'argumentMissing', detail: (message) => `<${quoted(message)}>` },
  'commander.excessArguments': { code: 'argumentExcess', detail: (message) => /: (.*)\.$/s.exec(message)?.[1] },
  'commander.invalidArgument': { code: 'valueInvalid', detail: withChoices },
}

/** What commander found wrong with a command line, as a refusal; undefined for what is no fault, such as `--help`. */
export function usageFault({ code, message }: Pick<CommanderError, 'code' | 'message'>): Refusal | undefined {
  const fault = faults[code]
  return fault && new Refusal(fault.code, fault.detail(message.replace(/^error: /, '')))
}
