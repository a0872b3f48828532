/** What draws and checks receipts, in a file of its own. */
export type ReceiptModule = typeof import('./receiptModule.ts')

const PATH: string = '/assets/receiptModule.js'

/** Loads it. Rejects where the registry cannot be reached. */
export const loadReceipts = (): Promise<ReceiptModule> => import(PATH)
