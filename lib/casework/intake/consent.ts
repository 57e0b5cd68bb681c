/** Whether a person agreed to be contacted. Whoever disclosed with a name did. */
export const contactConsents = ['yes', 'no', 'unasked'] as const;
export type ContactConsent = (typeof contactConsents)[number];
