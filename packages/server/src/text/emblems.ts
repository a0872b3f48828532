/** The Party emblem and its look-alikes, flags, stars and medals, which appear nowhere (RULES 1.1), as ranges of a RegExp. */
export const EMBLEMS = [
  '\\u2692\\u262d', // hammers
  '\\u066d\\u22c6\\u235f\\u2605\\u2606\\u262a\\u269d\\u26e4-\\u26e7\\u2721\\u2726-\\u2730\\u2734-\\u2739\\u2742', // stars
  '\\u2b50-\\u2b52\\u2be8-\\u2beb\\u{1f31f}\\u{1f320}\\u{1f4ab}\\u{1f52f}\\u{1f7c0}-\\u{1f7d8}', // more stars
  '\\u2690\\u2691\\u26f3\\u26ff\\u{1f1e6}-\\u{1f1ff}\\u{1f38c}\\u{1f3c1}\\u{1f3f1}-\\u{1f3f4}\\u{1f6a9}', // flags
  '\\u{1f396}\\u{1f3c5}\\u{1f3c6}\\u{1f3f5}\\u{1f3f6}\\u{1f947}-\\u{1f949}', // medals
].join('')

/** Signs by which a text would look like a badge (DESIGN 4). */
const MARKS = [
  '\\u221a\\u237b\\u2611\\u2705\\u2713\\u2714\\u{10102}\\u{1f5f8}\\u{1f5f9}\\u{1fbb1}', // check marks
  '\\u26e8\\u32a3\\u{1f4db}\\u{1f6e1}', // shields, seals, badges
].join('')

const SIGN = new RegExp(`[${EMBLEMS}${MARKS}]`, 'u')

/** The first sign of a text that no badge shows. */
export const findEmblem = (text: string): string | undefined => SIGN.exec(text)?.[0]
