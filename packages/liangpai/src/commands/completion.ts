import tab from '@bomb.sh/tab/commander'
import type { Command } from 'commander'

/** `liangpai completion SHELL`: what a shell needs to complete commands, options and choices. */
export function completionCommand(program: Command): void {
  tab(program, { completionCommandName: 'completion' })
}
