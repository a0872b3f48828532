import { terminalWords } from '@liangpai/presentation'
import type { OpenRegistry } from '@liangpai/registry'
import { type By, Refusal } from '@liangpai/server'
import { ask, isTerminal } from '../terminal/question.ts'
import type { Terminal } from '../terminal/terminal.ts'
import type { Typed } from './verbCommand.ts'

/** A command that deletes: who acts, on what, and what they typed to confirm it. */
type Deleting = { by: By; input: unknown; typed: Typed }

/**
 * What deletes a badge's data is confirmed by the name of its shop: by `--shop`, else on the terminal. Nothing is asked of who only
 * wants to see what would come of it, nor where there is no such badge, which the verb itself refuses or has done already. Throws
 * `shopNameMissing`, `shopNameDiffers`.
 */
export async function confirmShop(
  registry: Pick<OpenRegistry, 'isShopOfBadge'>,
  { by, input, typed }: Deleting,
  { language }: Pick<Terminal, 'language'>,
): Promise<void> {
  const { badge } = input as { badge: string }
  if (by.rehearses || (await registry.isShopOfBadge(by, badge, '')) === undefined) return
  const name = typed.shop ?? (isTerminal() ? await ask(terminalWords.shopName[language]) : undefined)
  if (name === undefined) throw new Refusal('shopNameMissing')
  if (!(await registry.isShopOfBadge(by, badge, name))) throw new Refusal('shopNameDiffers')
}
