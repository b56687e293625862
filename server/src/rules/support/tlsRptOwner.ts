/** Whether a name is where senders look for a record that asks for TLS reports (RFC 8460 §3). */
export const isReportOwner = (owner: string): boolean => /^_smtp\._tls\./i.test(owner);
