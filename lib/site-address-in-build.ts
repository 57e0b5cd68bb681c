/** Stands in pages that a build makes for the address that the site will have, which a build does not know. */
export const siteAddressInBuild = 'https://address-of-this-site.invalid';
