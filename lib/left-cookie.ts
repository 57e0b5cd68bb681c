/**
 * Set by script when a person leaves, in case the site cannot be reached to end the draft: while it is there, the site shows
 * nothing of the draft. Deleted when the site was reached, and when they begin anew.
 */
export const leftCookie = 'left';
