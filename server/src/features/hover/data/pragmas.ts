/** Comments that speak to Zonesmith. */
import type { FileKind } from '../../../zone/origin/kinds.ts';

export const KIND_MEANINGS: Readonly<Record<FileKind, string>> = {
  zone: 'A zone that is written here and served: all rules apply.',
  fragment: 'A part of a zone, for `$INCLUDE`: it needs no SOA record.',
  hints: 'Names and addresses of the root servers.',
  template: 'The source of a zone file, with places that a program fills in.',
  raw: 'BIND’s binary form of a zone.',
  journal: 'BIND’s journal of changes.',
  journaled: 'A zone whose server keeps a journal: freeze it before you edit it.',
  secondary: 'A copy of a zone that another server has: edit it there.',
  signed: 'What a signer made of a zone: edit its source.',
  rpz: 'A response policy zone: its records are rules for a resolver.',
  catalog: 'A catalog zone: its records name other zones (RFC 9432).',
  previous: 'An older state of a file beside it.',
};

export const KEY_MEANINGS = {
  origin: 'The origin of the file: which zone it is.',
  ehlo: 'The name that a mail host greets with (EHLO), and from which addresses; without addresses, from all of the name.',
  kind: 'What the file is for.',
  class: 'The class of the zone.',
} as const;

export const SCOPES: Readonly<Record<string, string>> = {
  '': 'findings in this line',
  '-next-line': 'findings in the next line',
  '-file': 'findings in this file',
};
