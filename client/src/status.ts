/** The language status: which zone a file is (click to set it), what kind of file, how many records. */
import { Disposable, type LanguageStatusItem, LanguageStatusSeverity, languages, window } from 'vscode';
import { calm } from './calm.ts';
import { withoutDot } from './domainName.ts';
import type { Parts } from './parts.ts';
import type { Status } from './protocol.ts';
import { describeKind, describeRecords } from './statusText.ts';
import { activeZone, LANGUAGE } from './zoneDocument.ts';

/** Milliseconds after the last change of a text. */
const SOON = 300;

export function showStatus({ server, log }: Parts): Disposable {
  const origin = languages.createLanguageStatusItem('zonesmith.origin', { language: LANGUAGE });
  origin.name = 'Zone origin';
  origin.text = 'Zone';
  origin.command = { title: 'Set Origin', command: 'zonesmith.setOrigin' };
  const contents = languages.createLanguageStatusItem('zonesmith.contents', { language: LANGUAGE });
  contents.name = 'Zone contents';
  contents.text = 'Zone file';
  contents.command = { title: 'Show Expanded', command: 'zonesmith.showExpanded' };

  /** Only the answer to the last question counts. */
  let asked = 0;
  const refresh = async () => {
    const document = activeZone();
    if (!document) return;
    const question = ++asked;
    origin.busy = contents.busy = true;
    try {
      const status = await server.request('zonesmith/status', { uri: document.uri.toString() });
      if (question === asked && status) show(status, origin, contents);
    } catch (error) {
      log.debug('The status of the zone is not known.', error);
    } finally {
      if (question === asked) origin.busy = contents.busy = false;
    }
  };
  const refreshSoon = calm(SOON, () => void refresh());
  void refresh();
  return Disposable.from(
    origin,
    contents,
    refreshSoon,
    window.onDidChangeActiveTextEditor(refresh),
    server.onStatusChanged((uri) => {
      if (uri === activeZone()?.uri.toString()) refreshSoon();
    }),
  );
}

function show(status: Status, origin: LanguageStatusItem, contents: LanguageStatusItem): void {
  const known = status.origin !== undefined && status.origin !== null;
  origin.text = known ? withoutDot(status.origin) : 'Origin unknown';
  origin.detail = status.originWhy ?? (known ? '' : 'zone rules stay silent');
  origin.severity =
    known || status.kind !== 'zone' ? LanguageStatusSeverity.Information : LanguageStatusSeverity.Warning;
  contents.text = describeKind(status.kind);
  contents.detail = describeRecords(status);
}
