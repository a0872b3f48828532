/** The services have what every service has; their modules bring tables of their own. */
export const services = {
  async up(): Promise<void> {},
}
