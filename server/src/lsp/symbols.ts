/** Names: the outline of a document, those of the workspace, and the chain that mail and aliases follow. */
import { type CallHierarchyItem, type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import { type CallItem, incomingCalls, outgoingCalls, prepareCallHierarchy } from '../features/callHierarchy.ts';
import { documentSymbols, type DocumentSymbol as Outlined } from '../features/documentSymbols.ts';
import type { Snapshot } from '../features/snapshot.ts';
import { workspaceSymbols } from '../features/workspaceSymbols.ts';
import { guard, onDocument, onOffset, type ServerContext } from './context.ts';
import { locationOf, rangeIn } from './places.ts';
import { rangeAt } from './positions.ts';
import { uriOf } from './uris.ts';

/** More are of no use in an outline, and in a list to choose from. */
const MOST_OUTLINED = 5000;
const MOST_LISTED = 200;

const KIND: Readonly<Record<Outlined['kind'], SymbolKind>> = {
  zone: SymbolKind.Package,
  name: SymbolKind.Module,
  rrset: SymbolKind.Class,
  record: SymbolKind.Field,
  directive: SymbolKind.Namespace,
};

export function onSymbols(context: ServerContext): void {
  const { connection, documents } = context;
  const acrossZones = { before: () => documents.ready() };
  connection.onDocumentSymbol(
    onDocument(context, 'symbols', [] as DocumentSymbol[], ({ snapshot }) => {
      const { symbols, more } = documentSymbols(snapshot, MOST_OUTLINED);
      return [...symbols.map((symbol) => symbolOf(snapshot, symbol)), ...(more > 0 ? [rest(snapshot, more)] : [])];
    }),
  );
  connection.onWorkspaceSymbol(
    guard(
      context,
      'workspace symbols',
      [] as SymbolInformation[],
      ({ query }) =>
        workspaceSymbols(documents.views(), query, MOST_LISTED).map(({ name, container, kind, place }) => ({
          name,
          containerName: container,
          kind: kind === 'zone' ? SymbolKind.Package : SymbolKind.Module,
          location: locationOf(place),
        })),
      acrossZones,
    ),
  );
  connection.languages.callHierarchy.onPrepare(
    onOffset(context, 'call hierarchy', [], (snapshot, offset, { textDocument }) =>
      prepareCallHierarchy(snapshot, offset).map((item) => itemOf(item, textDocument.uri)),
    ),
  );
  connection.languages.callHierarchy.onIncomingCalls(
    guard(
      context,
      'incoming calls',
      [],
      ({ item }) => {
        const asked = askedIn(item);
        if (!asked) return [];
        return incomingCalls(asked.snapshot, asked.name).map(({ from, places }) => ({
          from: itemOf(from, asked.uri),
          fromRanges: places.map(({ zone, place }) => rangeIn(zone, place)),
        }));
      },
      acrossZones,
    ),
  );
  connection.languages.callHierarchy.onOutgoingCalls(
    guard(
      context,
      'outgoing calls',
      [],
      ({ item }) => {
        const asked = askedIn(item);
        if (!asked) return [];
        return outgoingCalls(asked.snapshot, asked.name).map(({ to, places }) => ({
          to: itemOf(to, asked.uri),
          fromRanges: places.map(({ zone, place }) => rangeIn(zone, place)),
        }));
      },
      acrossZones,
    ),
  );

  /** The document that a chain was started in, whose zone is asked first, and the name that is asked about. */
  function askedIn({ data }: CallHierarchyItem): (Asked & { snapshot: Snapshot }) | undefined {
    const { uri, name } = data as Asked;
    const opened = documents.get(uri);
    return opened && { uri, name, snapshot: documents.snapshot(opened) };
  }
}

/** What an item keeps for later questions. */
interface Asked {
  /** Of the document that the chain was started in. */
  readonly uri: string;
  /** Absolute. */
  readonly name: string;
}

function symbolOf(snapshot: Snapshot, symbol: Outlined): DocumentSymbol {
  const { name, detail, kind, range, selection, children } = symbol;
  return {
    name,
    detail,
    kind: KIND[kind],
    range: rangeAt(snapshot.lines, range),
    selectionRange: rangeAt(snapshot.lines, selection),
    children: children.map((child) => symbolOf(snapshot, child)),
  };
}

/** What an outline that is too long says at its end. */
function rest({ lines, codes }: Snapshot, more: number): DocumentSymbol {
  const range = rangeAt(lines, { start: codes.length, end: codes.length });
  return { name: `… ${more} more records`, kind: SymbolKind.Field, range, selectionRange: range };
}

const ITEM_KIND: Readonly<Record<CallItem['kind'], SymbolKind>> = {
  zone: SymbolKind.Package,
  host: SymbolKind.Class,
  alias: SymbolKind.Interface,
  address: SymbolKind.Constant,
  name: SymbolKind.Module,
};

function itemOf({ name, label, kind, detail, place }: CallItem, uri: string): CallHierarchyItem {
  const range = rangeIn(place.zone, place.place);
  return {
    name: label,
    kind: ITEM_KIND[kind],
    detail,
    uri: uriOf(place.zone.files[place.place.file].path),
    range,
    selectionRange: range,
    data: { uri, name } satisfies Asked,
  };
}
