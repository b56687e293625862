/** Whether the logo that a BIMI record names is there, and one that mail programs take. */
import { isBimi, readBimi } from '../../mail/bimi.ts';
import { textOfTxt } from '../../mail/lookup.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import type { Zone } from '../../zone/zone.ts';
import { defineCheck } from '../check.ts';
import { Look } from '../support/look.ts';
import { policyOwners } from '../support/policyRecords.ts';
import { listed } from '../words.ts';

const CODE = 'bimi-logo-loads';
const OK = 200;
/** Mail programs want a small picture. */
const MOST_OCTETS = 32 * 1024;

export default defineCheck({
  code: CODE,
  group: 'policies',
  doc: {
    summary: 'The logo of the BIMI record can be fetched and is a small SVG of the profile "tiny-ps".',
    asks: 'The web server that the record names, for the logo.',
    references: ['draft-brand-indicators-for-message-identification', 'draft-svg-tiny-ps-abrotman'],
  },
  subjects: (zone) =>
    logos(zone).map(({ owner, record }) => ({ id: owner, host: owner, label: owner, place: record.place })),
  whom: ({ id }, zone) => {
    const url = logos(zone).find(({ owner }) => owner === id)?.url ?? '';
    return [{ who: `the web server of ${url}`, learns: 'that somebody reads the logo' }];
  },
  async run(subject, context) {
    const look = new Look(CODE, subject, context);
    const logo = logos(context.zone).find(({ owner }) => owner === subject.id);
    if (!logo) return [];
    const { url } = logo;
    const got = await context.world.web.get(url, context.signal);
    look.note(url, 'GET', got.kind === 'failed' ? got.why : `${got.status} ${got.contentType}`);
    if (got.kind === 'failed') look.say('cannot-tell', `The logo could not be read from ${url}: ${got.why}`);
    else if (got.status !== OK) {
      const message = `${url} answers with status ${got.status}, not with the logo, so no program shows one; put it there`;
      look.say('fail', message, { severity: 'information' });
    } else {
      const faults = faultsOf(got.contentType, got.body);
      if (faults.length === 0) look.say('pass', `The logo ${url} is there and has the right form`);
      else look.say('warn', `The logo ${url} may not be shown: ${listed(faults)}`, { severity: 'information' });
    }
    return look.results;
  },
});

function logos(zone: Zone): { owner: string; record: ZoneRecord; url: string }[] {
  return policyOwners(zone).flatMap(({ owner, kind, record, isAlias }) => {
    const text = kind === 'bimi' && !isAlias ? textOfTxt(record.rdata) : '';
    const url = isBimi(text) ? (readBimi(text).logo ?? '') : '';
    return /^https:\/\//i.test(url) ? [{ owner, record, url }] : [];
  });
}

function faultsOf(contentType: string, body: string): string[] {
  const faults: string[] = [];
  if (!/^image\/svg\+xml\b/i.test(contentType))
    faults.push(`it is sent as ${contentType || 'no type'}, not image/svg+xml`);
  const svg = /<svg\b[^>]*>/i.exec(body)?.[0];
  if (svg === undefined) faults.push('it is no SVG');
  else if (!/\bbaseProfile\s*=\s*["']tiny-ps["']/.test(svg)) faults.push('its baseProfile is not "tiny-ps"');
  if (body.length > MOST_OCTETS) faults.push('it has more than 32 KiB');
  return faults;
}
