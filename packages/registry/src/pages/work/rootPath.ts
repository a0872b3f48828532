/** Where the office's leaders publish the root's answer, and sign the organisations for another service. */
export const ROOT_PATH = '/office/root'
