/**
 * Whom to call in danger. Part of the institution's configuration (see institution.ts), in a file of its
 * own so that the error pages, which run in the browser, can show them without carrying the rest.
 */
export const emergencyNumbers = {
  emergencyServices: { display: '999', tel: '999' },
  security: { display: '0116 252 2023', tel: '+441162522023' },
} as const;
