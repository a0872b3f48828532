import type { Party } from '../party/party.ts'
import { sealedPicture } from './schema.ts'
import type { Db, Sealing, Unsealing } from './store.ts'
import type { PictureRow } from './tables.ts'

/** A picture without its bytes. */
export type PictureLine = Pick<PictureRow, 'id' | 'party' | 'addedAt'>

/** The pictures of a case, oldest first. */
export const picturesOf = (db: Db, caseNumber: string): Promise<PictureLine[]> =>
  db
    .selectFrom('pictures')
    .select(['id', 'party', 'addedAt'])
    .where('caseNumber', '=', caseNumber)
    .orderBy('addedAt')
    .orderBy('id')
    .execute()

/** Adds one. */
export async function insertPicture(
  { tx, vault }: Sealing,
  row: Omit<PictureRow, 'picture'> & { picture: Uint8Array },
): Promise<void> {
  const picture = Buffer.from(row.picture).toString('base64')
  await tx
    .insertInto('pictures')
    .values(sealedPicture.seal(vault, { ...row, picture }))
    .execute()
}

/** The bytes of a picture of a case, if it is one of it. */
export async function readPicture(
  { tx, vault }: Unsealing,
  { id, caseNumber }: { id: string; caseNumber: string },
): Promise<Uint8Array | undefined> {
  const found = tx.selectFrom('pictures').select('picture').where('id', '=', id).where('caseNumber', '=', caseNumber)
  const row = await found.executeTakeFirst()
  return row && new Uint8Array(Buffer.from(sealedPicture.open(vault, id, row).picture, 'base64'))
}

/** How many a side has added. */
export async function countPictures(db: Db, caseNumber: string, party: Party): Promise<number> {
  return (await picturesOf(db, caseNumber)).filter((one) => one.party === party).length
}
