import { type Command, Option } from 'commander'
import { type EvidenceKind, evidenceKinds, type MemberStatus, memberStatuses } from '@liangpai/core/organization'
import { type Acting, byOf, given, officeCommand, withRegistry } from './run.ts'

type Options = Acting & {
  status: MemberStatus
  evidence: EvidenceKind
  date: string
  expires?: string
  probationEnd?: string
}

/** `liangpai attest` */
export function attestCommand(program: Command): void {
  officeCommand(program, 'attest <request>', 'say what the roll or a letter says of the member')
    .addOption(new Option('--status <status>').choices(memberStatuses).makeOptionMandatory())
    .addOption(new Option('--evidence <kind>').choices(evidenceKinds).makeOptionMandatory())
    .requiredOption('--date <day>', 'day of the evidence, 2026-11-24')
    .option('--expires <day>', 'until when a letter holds')
    .option('--probation-end <day>', 'when the branch decides about a probationary member')
    .action(async (request: string, options: Options) =>
      withRegistry((registry) => {
        const { status, evidence: kind, date, expires, probationEnd } = options
        const evidence = { kind, date, ...given({ expires }) }
        return registry.verbs.attest(byOf(options), { request, status, evidence, ...given({ probationEnd }) })
      }),
    )
}
