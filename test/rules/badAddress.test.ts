/** What people write where an address must stand. */
import { describe, expect, it } from 'vitest';
import { check } from '../support/check.ts';
import { fixed } from '../support/fixed.ts';
import { APEX, expectMarks } from '../support/marks.ts';

describe('what stands around an address', () => {
  const dressed: readonly [record: string, bare: string][] = [
    ['A http://192.0.2.80', 'A 192.0.2.80'],
    ['A https://192.0.2.80/index.html', 'A 192.0.2.80'],
    ['A 192.0.2.80/24', 'A 192.0.2.80'],
    ['A 192.0.2.80:8080', 'A 192.0.2.80'],
    ['A 192,0,2,80', 'A 192.0.2.80'],
    ['A 192.0.2.80,', 'A 192.0.2.80'],
    ['A [192.0.2.80]', 'A 192.0.2.80'],
    ['AAAA [2001:db8::80]', 'AAAA 2001:db8::80'],
    ['AAAA [2001:db8::80]:443', 'AAAA 2001:db8::80'],
    ['AAAA 2001:db8::80/64', 'AAAA 2001:db8::80'],
    ['AAAA 2001:db8:::80', 'AAAA 2001:db8::80'],
  ];
  it.each(dressed)('%s', (record, bare) => {
    expectMarks(`www ${record} ; error: [bad-address]\n`);
    expect(fixed(`www ${record}\n`, 'bad-address', `Write ${bare.split(' ')[1]}`)).toContain(`www ${bare}\n`);
  });

  it.each(['A 192.0.2.300/24', 'A 192.0.2:80', 'A 2001:db8::80/64', 'AAAA 192.0.2.80/24'])(
    '%s has no fix',
    (record) => {
      const { findings } = check(`${APEX}www ${record}\n`);
      expect(findings.flatMap(({ code, fixes }) => (code === 'bad-address' ? fixes : []))).toEqual([]);
    },
  );
});

describe('a word too much', () => {
  it.each(['A A 192.0.2.80', 'A a 192.0.2.80'])('%s', (record) => {
    const [, word] = record.split(' ');
    expect(fixed(`www ${record}\n`, 'bad-address', `Remove ${word}`)).toContain('www A 192.0.2.80\n');
  });

  it('is moved when it is the class', () => {
    expect(fixed('www A IN 192.0.2.80\n', 'bad-address', 'Write IN before the type')).toContain(
      'www IN A 192.0.2.80\n',
    );
  });
});

describe('a name', () => {
  it.each(['web.example.net.', 'localhost', 'www2'])('%s', (name) => {
    expectMarks(`www A ${name} ; error: [bad-address] write CNAME\n`);
    expect(fixed(`www A ${name}\n`, 'bad-address', 'Make it a CNAME record')).toContain(`www CNAME ${name}\n`);
  });
});
