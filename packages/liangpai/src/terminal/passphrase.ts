import { existsSync } from 'node:fs'
import { type Language, terminalWords } from '@liangpai/presentation'
import { readPrivate, Refusal } from '@liangpai/server'
import { ask, isTerminal } from './question.ts'

/**
 * The passphrase of the root's keys: from the file that `LIANGPAI_ROOT_PASSPHRASE_FILE` names, else typed on the terminal
 * (twice where it is new), else the first line of standard input. Throws `rootPassphraseMissing`, `rootPassphraseDiffers`, and
 * `keyFileReadableByOthers` for a file that others can read.
 */
export async function readPassphrase(language: Language, { isNew = false } = {}): Promise<string> {
  const path = process.env['LIANGPAI_ROOT_PASSPHRASE_FILE']
  const passphrase = path ? fromFile(path) : isTerminal() ? await typed(language, isNew) : await firstLine()
  if (passphrase === '') throw new Refusal('rootPassphraseMissing')
  return passphrase
}

async function typed(language: Language, isNew: boolean): Promise<string> {
  const passphrase = await ask(terminalWords.passphrase[language], { secret: true })
  if (isNew && (await ask(terminalWords.passphraseAgain[language], { secret: true })) !== passphrase)
    throw new Refusal('rootPassphraseDiffers')
  return passphrase
}

function fromFile(path: string): string {
  if (!existsSync(path)) throw new Refusal('rootPassphraseMissing', path)
  return lineOf(readPrivate(path).toString('utf8'))
}

async function firstLine(): Promise<string> {
  let text = ''
  for await (const chunk of process.stdin) text += String(chunk)
  return lineOf(text)
}

const lineOf = (text: string): string => text.split(/\r?\n/)[0] ?? ''
