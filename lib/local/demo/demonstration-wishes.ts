/* Contact wishes that many of the invented people have. */

export const safeCalls = { callSafe: 'yes', unreachable: 'next-way' } as const;
export const safeEmail = { emailSafe: 'yes', mayConfirm: 'yes' } as const;
