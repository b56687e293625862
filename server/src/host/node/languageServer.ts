/** `zonesmith-language-server`: what editors other than VS Code start. */
import { startServerBundle } from './startServer.ts';

void startServerBundle();
