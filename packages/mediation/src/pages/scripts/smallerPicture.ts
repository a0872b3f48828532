import { LONGEST_SIDE, MOST_BYTES } from '../../picture/pictureLimits.ts'

/**
 * A picture that is small enough to be sent: the file itself, or one drawn smaller. What cannot be drawn here is sent as it is, and
 * the station says what is wrong with it.
 */
export async function smallerPicture(file: File): Promise<File> {
  if (file.size <= MOST_BYTES) return file
  try {
    const picture = await createImageBitmap(file)
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.8))
    return blob && blob.size < file.size ? new File([blob], file.name, { type: 'image/jpeg' }) : file
  } catch {
    return file
  }
}

/** Puts files into a field in the place of those that were chosen. */
export function putFiles(input: HTMLInputElement, files: readonly File[]): void {
  const transfer = new DataTransfer()
  for (const file of files) transfer.items.add(file)
  input.files = transfer.files
}
