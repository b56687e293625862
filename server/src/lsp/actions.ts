/** Code actions, and the serial that is bumped with a save. */
import { type CodeAction, CodeActionTriggerKind, type TextEdit } from 'vscode-languageserver';
import { codeActions, type CodeAction as Offered } from '../features/codeActions.ts';
import { type Bump, bumpSerial } from '../features/serial.ts';
import { codesOf } from '../text/codes.ts';
import { decoded } from '../text/decode.ts';
import { loadZone } from '../zone/load.ts';
import { recordsChanged } from '../zone/recordsChanged.ts';
import type { Zone } from '../zone/zone.ts';
import { onDocument, onRange, type ServerContext } from './context.ts';
import type { OpenDocument } from './documents.ts';
import { rangeIn, workspaceEditOf } from './places.ts';

export function onActions(context: ServerContext): void {
  const { connection } = context;
  connection.onCodeAction(
    onRange(
      context,
      'code actions',
      [] as CodeAction[],
      ({ opened, snapshot }, range, { context: { only, diagnostics, triggerKind } }) => {
        const { scheme } = context.settings(opened.path).serial;
        // With a save (`editor.codeActionsOnSave`) the serial grows only when there is something to tell.
        const previous = triggerKind === CodeActionTriggerKind.Automatic ? () => savedZone(opened) : undefined;
        return codeActions(snapshot, range, { scheme, only, previous }).map((action) =>
          actionOf(action, opened.uri, diagnostics),
        );
      },
    ),
  );
  connection.onWillSaveTextDocumentWaitUntil(
    onDocument(context, 'serial', [] as TextEdit[], ({ opened }) => {
      if (context.settings(opened.path).serial.onSave !== 'always') return [];
      const bumped = bumpIfChanged(context, opened);
      if ('refused' in bumped || bumped.edit.place.file !== 0) return [];
      const { zone, place, newText } = bumped.edit;
      return [{ range: rangeIn(zone, place), newText }];
    }),
  );
}

function actionOf(
  { title, kind, edits, confirm, command, finding, preferred }: Offered,
  uri: string,
  diagnostics: CodeAction['diagnostics'] = [],
): CodeAction {
  const solved = finding ? diagnostics.filter(({ code }) => code === finding.code) : [];
  return {
    title,
    kind,
    ...(edits && { edit: workspaceEditOf(edits, confirm ? uri : undefined) }),
    ...(command && { command: { title, command: command.name, arguments: [...command.arguments] } }),
    ...(solved.length > 0 && { diagnostics: solved }),
    ...(preferred && { isPreferred: true }),
  };
}

/** The next serial of a document. */
export const bumpOf = ({ host, settings }: ServerContext, { path, document }: OpenDocument): Bump =>
  bumpSerial(document.view.zone, {
    scheme: settings(path).serial.scheme,
    now: host.now(),
    kind: document.view.opened.kind,
  });

/** The zone as it was saved last. */
const savedZone = ({ document, saved, path }: OpenDocument): Zone =>
  loadZone({ path, ...decoded(codesOf(saved)) }, document.files, document.view.opened.load);

/** The next serial, if the records are others than in the text that was saved last and the serial is still the same. */
export function bumpIfChanged(context: ServerContext, opened: OpenDocument): Bump {
  const { zone } = opened.document.view;
  const before = savedZone(opened);
  if (before.serial !== zone.serial) return { refused: 'the serial was changed already' };
  if (!recordsChanged(before, zone)) return { refused: 'the records are the same as before' };
  return bumpOf(context, opened);
}
