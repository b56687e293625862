/** Diagnostics: asked for, or sent; of one document, and of files that a zone is made of. */
import { describe, expect, it } from 'vitest';
import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import { FOLDER, open, type ServerSetup, type Session, serve, textIn, ZONE } from '../support/lsp.ts';
import { APEX } from '../support/marks.ts';

const TWICE = `${APEX}www A 192.0.2.1\nwww A 192.0.2.1\n`;
const HOSTS = `${FOLDER}/hosts`;

const codes = (found: readonly Diagnostic[]): unknown[] => found.map(({ code }) => code);

/** What a full report must have. */
function full(report: DocumentDiagnosticReport): { readonly resultId: string; readonly items: Diagnostic[] } {
  if (report.kind !== 'full' || report.resultId === undefined)
    throw new Error(`no full report: ${JSON.stringify(report)}`);
  return { resultId: report.resultId, items: report.items };
}

describe('asked for', () => {
  it('say what is found, where, how bad it is and what it has to do with', async () => {
    const { editor, text } = await open(TWICE);
    const [found, ...more] = await editor.diagnostics(ZONE);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ source: 'zonesmith', code: 'duplicate-record', severity: 3, tags: [1] });
    expect(found.message).toContain('www.example.com');
    expect(textIn(text, found.range)).toContain('www A 192.0.2.1');
    expect(found.range.start.line).toBe(6);
    expect(found.relatedInformation).toMatchObject([{ message: 'The same record', location: { uri: ZONE } }]);
    expect(found.relatedInformation?.[0].location.range.start.line).toBe(5);
    expect(found).not.toHaveProperty('codeDescription');
  });

  it('lead to the page of their rule for a client that can show it', async () => {
    const { editor } = await open(TWICE, { initializationOptions: { ruleLinks: true } });
    const [{ codeDescription }] = await editor.diagnostics(ZONE);
    expect(codeDescription).toEqual({ href: 'zonesmith-rule:/duplicate-record.md' });
  });

  it('are not sent a second time while nothing changes', async () => {
    const { editor } = await open(TWICE);
    const first = full(await editor.pull(ZONE));
    expect(first.items).toHaveLength(1);
    expect(await editor.pull(ZONE, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    await editor.edit(ZONE, TWICE.length, TWICE.length, 'ftp CNAME gone\n');
    const second = full(await editor.pull(ZONE, first.resultId));
    expect(codes(second.items)).toEqual(['duplicate-record', 'cname-target-missing']);
    expect(second.resultId).not.toBe(first.resultId);
  });

  it('are sent for a text that was closed and opened again as another one', async () => {
    const { editor } = await open(TWICE);
    const { resultId } = full(await editor.pull(ZONE));
    await editor.close(ZONE);
    await editor.open(ZONE, APEX);
    expect(full(await editor.pull(ZONE, resultId)).items).toEqual([]);
  });

  it('show the most serious ones when there are too many, and say how many more there are', async () => {
    const { editor } = await open(`${TWICE}ftp MX 192.0.2.1\n`, { settings: { maxFindings: 1 } });
    const found = await editor.diagnostics(ZONE);
    expect(found[0].severity).toBe(1);
    expect(found.at(-1)).toMatchObject({
      message: expect.stringMatching(/^… \d+ more findings? in this file/),
      severity: 3,
    });
    expect(found).toHaveLength(2);
  });

  it('follow a large number of edits in one message', async () => {
    const { editor } = await open(APEX);
    const end = { line: 5, character: 0 };
    await editor.change(
      ZONE,
      Array.from({ length: 50 }, () => ({ range: { start: end, end }, text: 'www A 192.0.2.1\n' })),
    );
    expect(await editor.diagnostics(ZONE)).toHaveLength(49);
  });
});

describe('sent to a client that does not ask', () => {
  it('a moment after the last change, with the version of the text', async () => {
    const { editor, host } = await open(TWICE, { pull: false });
    expect(editor.published).toEqual([]);
    host.pass(200);
    await editor.settled();
    expect(editor.published).toMatchObject([{ uri: ZONE, version: 1, diagnostics: [{ code: 'duplicate-record' }] }]);
    for (const text of ['x', 'y']) {
      await editor.edit(ZONE, 0, 0, `; ${text}\n`);
      await editor.settled();
      host.pass(150);
    }
    await editor.settled();
    expect(editor.published).toHaveLength(1);
    host.pass(50);
    await editor.settled();
    expect(editor.published.at(-1)).toMatchObject({ version: 3 });
    expect(editor.published).toHaveLength(2);
  });

  it('none when it closes the document', async () => {
    const { editor, host } = await open(TWICE, { pull: false });
    await editor.close(ZONE);
    await editor.settled();
    host.pass(1000);
    await editor.settled();
    expect(editor.published).toEqual([{ uri: ZONE, diagnostics: [] }]);
  });

  it('of an included file when the zone changes', async () => {
    const { editor, host } = await included({ pull: false });
    await editor.open(HOSTS, MX_HOSTS);
    await editor.settled();
    host.pass(200);
    await editor.edit(ZONE, 0, 0, '; another line\n');
    const [mail] = [editor.text(ZONE).indexOf('mail A')];
    await editor.edit(ZONE, mail, mail, '; ');
    await editor.settled();
    host.pass(200);
    await editor.settled();
    const last = editor.published.findLast(({ uri }) => uri === HOSTS);
    expect(codes(last?.diagnostics ?? [])).toEqual(['cname-target-missing']);
  });
});

const MX_HOSTS = 'www CNAME mail\nmx A 192.0.2.2\n';

/** A zone that includes `hosts`, and has a target in it. */
async function included(setup: ServerSetup = {}): Promise<Session> {
  const zone = `${APEX}mail A 192.0.2.1\n@ MX 10 mx\n$INCLUDE hosts\n`;
  const disk = { '/zones/hosts': MX_HOSTS, '/zones/example.com.zone': zone };
  const session = await serve({ disk, ...setup });
  await session.editor.open(ZONE, zone);
  await session.editor.settled();
  return session;
}

describe('a file that a zone includes', () => {
  it('has the findings of the zone that includes it', async () => {
    const { editor } = await included();
    expect(await editor.diagnostics(ZONE)).toEqual([]);
    await editor.open(HOSTS, `${MX_HOSTS}ftp CNAME gone\n`);
    expect(codes(await editor.diagnostics(HOSTS))).toEqual(['cname-target-missing']);
  });

  it('has them when the zone is not open', async () => {
    const disk = { '/zones/hosts': '', '/zones/example.com.zone': `${APEX}$INCLUDE hosts\n` };
    const { editor } = await serve({ disk });
    await editor.open(HOSTS, 'www CNAME gone\n');
    expect(codes(await editor.diagnostics(HOSTS))).toEqual(['cname-target-missing']);
  });

  it('makes the zone be checked again when it is edited, and the editor ask again', async () => {
    const { editor, host } = await included();
    await editor.open(HOSTS, MX_HOSTS);
    const zone = full(await editor.pull(ZONE));
    const at = MX_HOSTS.indexOf('mx A');
    await editor.edit(HOSTS, at, at, '; ');
    await editor.settled();
    host.pass(300);
    await editor.settled();
    expect(editor.refreshes).toBe(1);
    expect(codes(full(await editor.pull(ZONE, zone.resultId)).items)).toEqual(['target-without-address']);
  });

  it('is what the disk has when it was closed without saving', async () => {
    const { editor } = await included();
    await editor.open(HOSTS, 'www CNAME mail\n');
    expect(codes(await editor.diagnostics(ZONE))).toEqual(['target-without-address']);
    await editor.close(HOSTS);
    expect(await editor.diagnostics(ZONE)).toEqual([]);
  });

  it('is checked again when the zone is edited', async () => {
    const { editor } = await included();
    await editor.open(HOSTS, MX_HOSTS);
    const before = full(await editor.pull(HOSTS));
    expect(before.items).toEqual([]);
    const at = editor.text(ZONE).indexOf('mail A');
    await editor.edit(ZONE, at, at, '; ');
    expect(codes(full(await editor.pull(HOSTS, before.resultId)).items)).toEqual(['cname-target-missing']);
  });

  it('is read again when the disk has another one', async () => {
    const { editor, host } = await included();
    expect(await editor.diagnostics(ZONE)).toEqual([]);
    host.files['/zones/hosts'] = 'www CNAME mail\n';
    await watched(editor, HOSTS);
    expect(codes(await editor.diagnostics(ZONE))).toEqual(['target-without-address']);
  });

  it('is found when it comes to be', async () => {
    const { editor, host } = await included();
    delete host.files['/zones/hosts'];
    await watched(editor, HOSTS, 3);
    expect(codes(await editor.diagnostics(ZONE))).toContain('include-not-found');
    host.files['/zones/hosts'] = MX_HOSTS;
    await watched(editor, HOSTS, 1);
    expect(await editor.diagnostics(ZONE)).toEqual([]);
  });
});

/** The editor saw a change of a file: 1 made, 2 changed, 3 gone. */
async function watched(editor: Session['editor'], uri: string, type = 2): Promise<void> {
  await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
  await editor.settled();
}

describe('a workspace that is not trusted', () => {
  const disk = {
    '/zones/inside': 'www A 192.0.2.1\n',
    '/elsewhere/outside': 'ftp A 192.0.2.1\n',
  };
  const source = `${APEX}$INCLUDE inside\n$INCLUDE ../elsewhere/outside\n$INCLUDE /elsewhere/outside\n`;

  it('reads nothing outside of it', async () => {
    const { editor, host } = await open(source, { disk, initializationOptions: { trusted: false } });
    expect(codes(await editor.diagnostics(ZONE))).toEqual(['include-outside-workspace', 'include-outside-workspace']);
    expect(host.reads).toContain('/zones/inside');
    expect(host.reads).not.toContain('/elsewhere/outside');
  });

  it('nor in folders that its settings name', async () => {
    const { editor, host } = await open(`${APEX}$INCLUDE outside\n`, {
      disk,
      settings: { include: { roots: ['/elsewhere'] } },
      initializationOptions: { trusted: false },
    });
    expect(codes(await editor.diagnostics(ZONE))).toEqual(['include-not-found']);
    expect(host.reads).not.toContain('/elsewhere/outside');
  });

  it('a trusted one may', async () => {
    const { editor, host } = await open(source, { disk });
    expect(codes(await editor.diagnostics(ZONE))).toEqual([]);
    expect(host.reads).toContain('/elsewhere/outside');
  });
});
