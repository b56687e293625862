/** CAA records (RFC 8659): what they say. */
import { textOf } from '../../text/codes.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { type Fix, replace } from '../finding.ts';
import { isEditable } from './written.ts';

export interface CaaData {
  readonly flags: number;
  /** In lower case. */
  readonly tag: string;
  /** One character for each octet. */
  readonly value: string;
}

export function caaOf({ rdata }: ZoneRecord): CaaData {
  const valueAt = 2 + rdata[1];
  const text = textOf(rdata.subarray(2));
  return { flags: rdata[0], tag: text.slice(0, valueAt - 2).toLowerCase(), value: text.slice(valueAt - 2) };
}

/** Tags whose value names an authority (RFC 8659 §4.2 and §4.3, RFC 9495, BIMI). */
export const ISSUE_TAGS: readonly string[] = ['issue', 'issuewild', 'issuemail', 'issuevmc'];

export interface IssueValue {
  /** The authority's domain, blanks around it taken away; empty: nobody may issue. */
  readonly issuer: string;
  /** What follows the first semicolon; undefined when there is none. */
  readonly parameters: string | undefined;
}

export function issueValueOf(value: string): IssueValue {
  const semicolon = value.indexOf(';');
  return semicolon < 0
    ? { issuer: value.trim(), parameters: undefined }
    : { issuer: value.slice(0, semicolon).trim(), parameters: value.slice(semicolon + 1) };
}

/** The parameters of an issue value by their names in lower case; those without `=` are left out. */
export function parametersOf(parameters: string): [name: string, value: string][] {
  return parameters.split(';').flatMap((part) => {
    const equals = part.indexOf('=');
    const name = part.slice(0, equals).trim();
    return equals < 0 ? [] : [[name, part.slice(equals + 1).trim()] as [string, string]];
  });
}

/** Puts another value in place of the one that is written. */
export function valueFix(title: string, record: ZoneRecord, value: string): Fix[] {
  if (!isEditable(record) || !/^[\x20-\x7e]*$/.test(value)) return [];
  return [replace(title, record.fieldPlace('value'), `"${value.replace(/["\\]/g, '\\$&')}"`)];
}

const DOMAIN = /^[a-z0-9]+(?:-+[a-z0-9]+)*(?:\.[a-z0-9]+(?:-+[a-z0-9]+)*)*$/i;

/** Whether a text is a domain as RFC 8659 §4.2 has it: no final dot, no underscores. */
export const isIssuerDomain = (text: string): boolean => DOMAIN.test(text);
