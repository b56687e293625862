/** Mail hosts as what checks are run for. */
import type { CheckContext, Subject } from '../check.ts';
import { type MailHost, mailHosts } from './mailHosts.ts';

export const hostSubjects = (hosts: readonly MailHost[]): Subject[] =>
  hosts.map(({ text, place }) => ({ id: text, host: text, label: text, place }));

/** The host that a subject stands for; undefined when the zone does not name it any more. */
export const hostOf = ({ id }: Subject, { zone, settings }: CheckContext): MailHost | undefined =>
  mailHosts(zone, settings).find(({ text }) => text === id);
