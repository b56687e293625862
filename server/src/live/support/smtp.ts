/** Mail servers as checks see them. */
import { namesMailHost } from '../../mail/mtaSts.ts';
import type { SmtpAnswer } from '../world.ts';
import { SMTP_PORT } from './control.ts';
import type { Look } from './look.ts';
import type { HostAddress, MailHost } from './mailHosts.ts';
import { nameIn } from './names.ts';

export type SmtpTalk = Extract<SmtpAnswer, { kind: 'answer' }>;

/** Looks at one address of a host and keeps what it said. */
export async function lookAtServer(look: Look, host: MailHost, address: HostAddress): Promise<SmtpAnswer> {
  const { world, signal } = look.context;
  const name = host.text.replace(/\.$/, '');
  const answer = await world.smtp.look({ address: address.text, port: SMTP_PORT, name }, signal);
  const asked = address.text.includes(':') ? `[${address.text}]:${SMTP_PORT}` : `${address.text}:${SMTP_PORT}`;
  if (answer.kind !== 'answer') {
    look.note(asked, 'greeting', answer.detail ? `${answer.kind}: ${answer.detail}` : answer.kind);
  } else {
    look.note(asked, 'greeting', `${answer.greetingCode} ${answer.greeting.join(' ')}`);
    if (answer.extensions.length > 0) look.note(asked, 'EHLO', answer.extensions.join(', '));
    if (answer.startTls.kind !== 'not-offered') look.note(asked, 'STARTTLS', tlsText(answer.startTls));
  }
  return answer;
}

function tlsText(tls: Exclude<SmtpTalk['startTls'], { kind: 'not-offered' }>): string {
  if (tls.kind === 'failed') return tls.why;
  const { names, issuer, notAfter } = tls.certificate;
  return `${tls.protocol}, certificate for ${names.join(', ')} by ${issuer} until ${new Date(notAfter).toISOString().slice(0, 10)}`;
}

/** The host name that a line of a mail server starts with, in lower case. */
export const nameInLine = (line: string | undefined): string =>
  (line ?? '').trim().split(/\s+/)[0].toLowerCase().replace(/\.$/, '');

/** Whether a certificate is good for a host name; a star stands for one label (RFC 9525 §6.3). */
export function isFor(names: readonly string[], host: string): boolean {
  const wire = nameIn(host);
  return wire !== undefined && names.some((name) => namesMailHost(name, wire));
}
