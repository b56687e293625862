/** The language server as a process: an editor starts it with `--stdio`, `--node-ipc` or `--socket=PORT`. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../../../../package.json';
import { startServer } from '../../lsp/server.ts';
import { NODE_HOST } from './nodeHost.ts';

startServer(createConnection(ProposedFeatures.all), NODE_HOST, version);
