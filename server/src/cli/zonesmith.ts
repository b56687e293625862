/** What a shell starts: the engine is set up and a second thread started before the program is loaded. */
import './engine.ts';
import { prepareThreadFor } from './thread.ts';

prepareThreadFor(process.argv.slice(2));
void import('./main.ts');
