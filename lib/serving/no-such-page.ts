/** An address at which there never is a page: what leads here gets the whole page that says so. */
export const noSuchPage = '/there-is-no-such-page';
