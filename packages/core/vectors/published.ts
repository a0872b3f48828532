import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.env['LIANGPAI_VECTORS'] ?? join(import.meta.dirname, '../../../../shared/vectors')

/** The path of a published vector; these are read where they lie and never copied. */
export const pathOf = (name: string): string => join(folder, name)

/** A published file; nothing where the vectors are not here. */
export const readPublished = (name: string): string | undefined =>
  existsSync(pathOf(name)) ? readFileSync(pathOf(name), 'utf8') : undefined
