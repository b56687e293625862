/** Names by which customers of the great mail services lead to them, from the documentation of these services. */

/** What mail services ask their customers to include. */
export const SPF_PROVIDERS: readonly (readonly [domain: string, name: string])[] = [
  ['_spf.google.com', 'Google Workspace'],
  ['spf.protection.outlook.com', 'Microsoft 365'],
  ['amazonses.com', 'Amazon SES'],
  ['sendgrid.net', 'SendGrid'],
  ['mailgun.org', 'Mailgun'],
  ['servers.mcsv.net', 'Mailchimp'],
  ['spf.mtasv.net', 'Postmark'],
  ['spf.brevo.com', 'Brevo'],
  ['spf.mailjet.com', 'Mailjet'],
  ['_spf.salesforce.com', 'Salesforce'],
  ['mail.zendesk.com', 'Zendesk'],
  ['spf.messagingengine.com', 'Fastmail'],
  ['_spf.protonmail.ch', 'Proton Mail'],
  ['zohomail.com', 'Zoho Mail'],
  ['icloud.com', 'iCloud Mail'],
  ['spf.migadu.com', 'Migadu'],
  ['mx.ovh.com', 'OVH'],
];

/** Domains below which each customer has a host of one label, made of their domain with hyphens for its dots. */
export const HYPHENATED: readonly string[] = [
  'mail.protection.outlook.com',
  'mail.protection.office365.us',
  'mail.protection.partner.outlook.cn',
];

/**
 * Hosts that MX records of customers name, without final dot; a part of a name in front means that customers have hosts of
 * their own below it, `*` one label that varies.
 */
export const MX_PROVIDERS: readonly (readonly [host: string, name: string])[] = [
  ['aspmx.l.google.com', 'Google Workspace'],
  ['smtp.google.com', 'Google Workspace'],
  ['*.googlemail.com', 'Google Workspace'],
  ['mail.protection.outlook.com', 'Microsoft 365'],
  ['mail.protection.office365.us', 'Microsoft 365'],
  ['mail.protection.partner.outlook.cn', 'Microsoft 365'],
  ['*.mx.microsoft', 'Microsoft 365'],
  ['*.messagingengine.com', 'Fastmail'],
  ['mail.protonmail.ch', 'Proton Mail'],
  ['mailsec.protonmail.ch', 'Proton Mail'],
  ['mx.zoho.com', 'Zoho Mail'],
  ['mx2.zoho.com', 'Zoho Mail'],
  ['mx3.zoho.com', 'Zoho Mail'],
  ['mx.zoho.com.au', 'Zoho Mail'],
  ['mx.zoho.eu', 'Zoho Mail'],
  ['mx.zoho.in', 'Zoho Mail'],
  ['*.mail.icloud.com', 'iCloud Mail'],
  ['mx.yandex.net', 'Yandex 360'],
  ['mx.yandex.ru', 'Yandex 360'],
  ['*.mail.ovh.net', 'OVH'],
  ['mxa.mailgun.org', 'Mailgun'],
  ['mxb.mailgun.org', 'Mailgun'],
  ['mxa.eu.mailgun.org', 'Mailgun'],
  ['mxb.eu.mailgun.org', 'Mailgun'],
  ['mx.sendgrid.net', 'SendGrid'],
  ['inbound-smtp.*.amazonaws.com', 'Amazon SES'],
  ['feedback-smtp.*.amazonses.com', 'Amazon SES'],
];
