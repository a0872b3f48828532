import type { Context } from 'hono'
import { accepts } from 'hono/accepts'

/** Whether the answer is a page: browsers name HTML; programs that accept anything get JSON. */
export const wantsPage = (c: Context): boolean =>
  accepts(c, { header: 'Accept', supports: ['application/json', 'text/html'], default: 'application/json' }) ===
  'text/html'
