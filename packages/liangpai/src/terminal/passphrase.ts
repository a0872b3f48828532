import { readFileSync } from 'node:fs'
import { Refusal } from '@liangpai/server'
import { ask, isTerminal } from './question.ts'

/**
 * The passphrase of the root's keys: from the file that `LIANGPAI_ROOT_PASSPHRASE_FILE` names, else typed on the terminal
 * (twice where it is new), else the first line of standard input. Throws `rootPassphraseMissing`, `rootPassphraseDiffers`.
 */
export async function readPassphrase({ isNew = false } = {}): Promise<string> {
  const path = process.env['LIANGPAI_ROOT_PASSPHRASE_FILE']
  const passphrase = path ? fromFile(path) : isTerminal() ? await typed(isNew) : await firstLine()
  if (passphrase === '') throw new Refusal('rootPassphraseMissing')
  return passphrase
}

async function typed(isNew: boolean): Promise<string> {
  const passphrase = await ask('Passphrase:', { secret: true })
  if (isNew && (await ask('Once more:', { secret: true })) !== passphrase) throw new Refusal('rootPassphraseDiffers')
  return passphrase
}

function fromFile(path: string): string {
  try {
    return lineOf(readFileSync(path, 'utf8'))
  } catch {
    throw new Refusal('rootPassphraseMissing', path)
  }
}

async function firstLine(): Promise<string> {
  let text = ''
  for await (const chunk of process.stdin) text += String(chunk)
  return lineOf(text)
}

const lineOf = (text: string): string => text.split(/\r?\n/)[0] ?? ''
