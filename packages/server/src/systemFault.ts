import { systemFaultWords, type Words } from '@liangpai/presentation'

/** What the system says of files, addresses and hosts that fail it. */
type SystemFault = NodeJS.ErrnoException & { address?: string; port?: number; hostname?: string }

/** The code of a fault, the system's (`ENOENT`) or a server's; empty for an error without one. */
export const codeOfFault = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** Whether the system refused something: a file, or a connection. */
export const isSystemFault = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error

/** What failed where, in words for people: a file, an address or a host, as far as the system names one. */
export function faultWords(error: unknown, code: string = codeOfFault(error)): Words {
  const { address, port, hostname, path } = error as Partial<SystemFault>
  return systemFaultWords(address === undefined ? (hostname ?? path) : `${address}:${port}`, code)
}
