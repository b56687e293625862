import { printName } from '../../records/name.ts';
import { folderOf } from '../../zone/files.ts';
import type { Neighbour } from '../neighbourIndex.ts';
import { defineRule } from '../rule.ts';
import { startOfZone } from '../support/apex.ts';

export default defineRule({
  code: 'zone-in-two-files',
  group: 'zone',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'Another file in the folder, or for the same view of a server, holds the same zone.',
    why: 'A server serves one of them. Who edits the other one changes nothing.',
    remedy:
      'Remove the one that is not served, or call it an older state (.old, .bak). Zones of views are told apart by the configuration of the server.',
    references: ['RFC 1035 §5.2'],
    bad: '$ORIGIN example.com.\n@ 3600 SOA ns.example.net. hostmaster 2026010101 14400 3600 1209600 3600\n@ 3600 NS ns.example.net.\n@ 3600 NS ns.example.org.\n',
    good: '$ORIGIN example.edu.\n@ 3600 SOA ns.example.net. hostmaster 2026010101 14400 3600 1209600 3600\n@ 3600 NS ns.example.net.\n@ 3600 NS ns.example.org.\n',
    file: 'db.example',
    others: {
      'example.com.zone':
        '$ORIGIN example.com.\n@ 3600 SOA ns.example.net. hostmaster 2026010101 14400 3600 1209600 3600\n@ 3600 NS ns.example.net.\n@ 3600 NS ns.example.org.\n',
    },
  },
  messages: {
    default: '{other} holds the zone {zone}, too, and a server serves one of the two; which one is it?',
  },
  visit: {
    workspace(zone, { around, opened, report }) {
      const folder = folderOf(opened.file.path);
      const own = around.servers.map(({ view }) => view);
      const isRival = ({ kind, path, servers }: Neighbour): boolean => {
        if (kind !== 'zone') return false;
        if (own.length > 0 && servers.length > 0) return servers.some(({ view }) => own.includes(view));
        return own.length === 0 && servers.length === 0 && folderOf(path) === folder;
      };
      const rival = around.othersAt(zone.apexWire).find(isRival);
      if (rival) report('default', startOfZone(zone), { other: rival.path, zone: printName(zone.apexWire) });
    },
  },
});
