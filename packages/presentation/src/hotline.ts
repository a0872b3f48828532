/** The national platform for consumers' complaints, the way that is open to every buyer. */
export const hotlineUrl = 'https://www.12315.cn/'
