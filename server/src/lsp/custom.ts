/** The requests of the Zonesmith client. */
import { addPtr } from '../features/addPtr.ts';
import { expandedZone } from '../features/expanded.ts';
import { newZone } from '../features/newZone.ts';
import type { Snapshot } from '../features/snapshot.ts';
import { RULES, ruleByCode } from '../rules/registry.ts';
import { ruleMarkdown } from '../rules/ruleDoc.ts';
import { looksLikeZone } from '../zone/origin/looksLikeZone.ts';
import { bumpIfChanged, bumpOf } from './actions.ts';
import { guard, type ServerContext } from './context.ts';
import { workspaceEditOf } from './places.ts';
import { offsetAt } from './positions.ts';
import type { Diagnostics } from './publish.ts';
import {
  ADD_PTR,
  BUMP_SERIAL,
  EXPANDED,
  EXPLAIN,
  LOOKS_LIKE_ZONE,
  NEW_ZONE,
  RULE_LIST,
  SET_ORIGIN,
  STATUS,
  STATUS_CHANGED,
  type Status,
} from './requests.ts';

export function onCustomRequests(context: ServerContext, diagnostics: Diagnostics): void {
  const { connection, documents } = context;
  connection.onRequest(
    STATUS,
    guard(context, STATUS.method, null, ({ uri }) => {
      const opened = documents.get(uri);
      if (!opened) return null;
      const found = diagnostics.found(opened).length;
      const most = context.settings(opened.path).maxFindings;
      return statusOf(documents.snapshot(opened), found, Math.max(0, found - most));
    }),
  );
  connection.onRequest(
    SET_ORIGIN,
    guard(context, SET_ORIGIN.method, null, ({ uri, origin }) => {
      documents.setOrigin(uri, origin ?? undefined);
      context.refresh();
      void connection.sendNotification(STATUS_CHANGED, { uri });
      return null;
    }),
  );
  connection.onRequest(
    BUMP_SERIAL,
    guard(context, BUMP_SERIAL.method, { refused: 'the server failed' }, ({ uri, ifChanged }) => {
      const opened = documents.get(uri);
      if (!opened) return { refused: 'the document is not open' };
      const bumped = ifChanged ? bumpIfChanged(context, opened) : bumpOf(context, opened);
      if ('refused' in bumped) return { refused: bumped.refused };
      return { edit: workspaceEditOf([bumped.edit]), serial: bumped.serial };
    }),
  );
  connection.onRequest(
    ADD_PTR,
    guard(context, ADD_PTR.method, { refused: 'the server failed' }, async ({ uri, position }) => {
      await documents.ready();
      const opened = documents.get(uri);
      if (!opened) return { refused: 'the document is not open' };
      const snapshot = documents.snapshot(opened);
      const answer = addPtr(snapshot, offsetAt(snapshot.lines, snapshot.codes, position));
      return 'refused' in answer ? answer : { edit: workspaceEditOf(answer.edits, uri) };
    }),
  );
  connection.onRequest(
    NEW_ZONE,
    guard(context, NEW_ZONE.method, { refused: 'the server failed' }, (answers) =>
      newZone({ ...answers, now: context.host.now() }),
    ),
  );
  connection.onRequest(
    EXPANDED,
    guard(context, EXPANDED.method, { text: '' }, ({ uri }) => {
      const opened = documents.get(uri);
      return { text: opened ? expandedZone(opened.document.view) : '' };
    }),
  );
  connection.onRequest(
    EXPLAIN,
    guard(context, EXPLAIN.method, { markdown: '' }, ({ code }) => {
      const rule = ruleByCode(code);
      return { markdown: rule ? ruleMarkdown(rule) : `There is no rule \`${code}\`.` };
    }),
  );
  connection.onRequest(
    RULE_LIST,
    guard(context, RULE_LIST.method, [], () =>
      RULES.map(({ code, group, severity, doc }) => ({ code, group, severity, summary: doc.summary })),
    ),
  );
  connection.onRequest(
    LOOKS_LIKE_ZONE,
    guard(context, LOOKS_LIKE_ZONE.method, { yes: false }, ({ text }) => ({
      yes: looksLikeZone(text),
    })),
  );
}

function statusOf({ zone, opened }: Snapshot, findings: number, more: number): Status {
  const { origin, kind } = opened;
  return {
    origin: origin?.origin ?? null,
    originWhy: origin?.why ?? 'nothing says which zone this is',
    kind: kind.kind,
    kindWhy: kind.why,
    records: zone.recordCount,
    serial: zone.serial ?? null,
    findings,
    more,
    candidates: origin
      ? [origin, ...origin.others, ...origin.contradictions].map(({ origin: name, why }) => ({ origin: name, why }))
      : [],
  };
}
