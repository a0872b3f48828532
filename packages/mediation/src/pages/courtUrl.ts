/** The Supreme People's Court's online service, where an action is brought and an agreement confirmed. */
export const courtUrl = 'https://zxfw.court.gov.cn/'
