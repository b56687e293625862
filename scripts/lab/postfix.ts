/** Postfix as `mail.example.com`: a configuration, a queue and data of its own; the system's Postfix is not touched. */
import { chownSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { certificateFile, keyFile } from './certificates.ts';
import { ADDRESSES, BANNER } from './plan.ts';
import { type Program, run, startProgram } from './processes.ts';

const SYSTEM = '/etc/postfix';

export async function startPostfix(folder: string): Promise<Program> {
  const home = join(folder, 'postfix');
  const configuration = join(home, 'etc');
  const data = join(home, 'data');
  cpSync(SYSTEM, configuration, { recursive: true, filter: (path) => !/\.cf$/.test(path) });
  for (const path of [data, join(home, 'queue')]) mkdirSync(path, { recursive: true });
  const owner = Number(await run('id', ['-u', 'postfix']));
  chownSync(data, owner, -1);
  writeFileSync(join(configuration, 'main.cf'), main(folder, home));
  writeFileSync(join(configuration, 'master.cf'), MASTER);
  return startProgram(folder, 'postfix', ['postfix', '-c', configuration, 'start-fg']);
}

const main = (folder: string, home: string): string => `
compatibility_level = 3.6
queue_directory = ${home}/queue
data_directory = ${home}/data
maillog_file = ${folder}/postfix.log
maillog_file_prefixes = ${folder}
myhostname = mail.example.com
mydomain = example.com
mydestination = example.com, mail.example.com
inet_interfaces = ${ADDRESSES.mail}, ${ADDRESSES.mail6}
smtpd_banner = ${BANNER}
smtpd_tls_security_level = may
smtpd_tls_cert_file = ${certificateFile(folder, 'mail')}
smtpd_tls_key_file = ${keyFile(folder, 'mail')}
smtpd_relay_restrictions = reject_unauth_destination
smtpd_peername_lookup = no
alias_maps =
alias_database =
mynetworks =
`;

/** What answers a probe; there is nobody who would deliver anything. */
const MASTER = `
smtp    inet  n  -  n  -  -  smtpd
tlsmgr  unix  -  -  n  1000?  1  tlsmgr
rewrite unix  -  -  n  -  -  trivial-rewrite
proxymap unix -  -  n  -  -  proxymap
anvil   unix  -  -  n  -  1  anvil
cleanup unix  n  -  n  -  0  cleanup
qmgr    unix  n  -  n  300  1  qmgr
postlog unix-dgram n - n  -  1  postlogd
`;
