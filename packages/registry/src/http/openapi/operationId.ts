/** `data-link` → `dataLink`. */
export const asOperationId = (name: string): string =>
  name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
