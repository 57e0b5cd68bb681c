/**
 * Whom to call in danger, and how. Part of the institution's configuration (see institution.ts), in a file of its own so
 * that the error pages, which run in the browser, can show it without carrying the rest.
 */
export const emergencyNumbers = {
  emergencyServices: { display: '999', tel: '999' },
  security: { display: '0116 252 2023', tel: '+441162522023' },
  securityName: 'University Security',
  /** Where room is scarce. */
  securityShortName: 'Security',
  safetyApp: {
    name: 'SafeZone',
    link: { href: 'https://safezoneapp.com/', certainty: 'check' },
  },
} as const;
