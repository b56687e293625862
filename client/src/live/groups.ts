/** Groups of checks that belong to a command. */

/** What decides whether mail arrives. */
export const MAIL_GROUPS = ['mail', 'reverse', 'smtp', 'policies'] as const;
