/** The command line: what is typed → which command. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { version } from '../../../package.json';
import { PRESETS } from '../rules/settings.ts';
import { SEVERITIES } from '../rules/severity.ts';
import { runBump } from './bump.ts';
import { runCheck } from './check.ts';
import { runExplain, runRulesList } from './explain.ts';
import { runFormat } from './format.ts';
import { runLsp } from './lsp.ts';
import { runPrint } from './print.ts';
import { Stop, TROUBLE } from './status.ts';
import { closeOutput, complain } from './stdio.ts';

const FORMATS = ['text', 'json', 'sarif', 'github'] as const;

function program(): Command {
  const root = new Command('zonesmith')
    .description('Checks, prints and formats DNS zone files.')
    .version(version)
    .exitOverride()
    .configureOutput({ writeErr: (text) => process.stderr.write(text) });

  root
    .command('check')
    .description('find mistakes in zone files and folders of them; - reads standard input')
    .argument('<file...>', 'zone files, folders, or -')
    .option('--origin <name>', "the zone's name; with one file only")
    .option('--class <class>', 'the class of the zone; default IN')
    .option(
      '--now <time>',
      'the time that signatures and serials are compared with (ISO 8601 or Unix seconds)',
      readTime,
    )
    .addOption(
      new Option('--preset <preset>', 'which rules run; default: that of the settings, or recommended').choices(
        PRESETS,
      ),
    )
    .option('--config <file>', 'settings; default: .zonesmith.json in the workspace')
    .option('--workspace <dir>', 'the folder whose server configurations and zones belong together')
    .option('--stdin-filename <name>', 'what standard input is called')
    .addOption(new Option('--format <format>', 'how findings are written').choices(FORMATS).default('text'))
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 from this severity on').choices(SEVERITIES).default('error'),
    )
    .action(async (files: string[], options) => setStatus(await runCheck(files, { ...options, version })));

  root
    .command('print')
    .description('print one record per line, as BIND would load them')
    .argument('<file>', 'a zone file or -')
    .option('--origin <name>', "the zone's name")
    .option('--class <class>', 'the class of the zone; default IN')
    .action((file: string, options) => setStatus(runPrint(file, options)));

  root
    .command('format')
    .description('align zone files; the records stay the same')
    .argument('<file...>', 'zone files')
    .option('--check', 'only say which files are not formatted; exit with 1 if there are any')
    .option('--write', 'change the files')
    .action((files: string[], options) => setStatus(runFormat(files, options)));

  root
    .command('bump')
    .description('give zones their next serial')
    .argument('<file...>', 'zone files')
    .addOption(
      new Option('--scheme <scheme>', 'what the serial counts; default: what it counts now').choices([
        'date',
        'unix',
        'increment',
      ]),
    )
    .addOption(new Option('--now <time>', 'the moment to bump at; default now').argParser(readTime))
    .action((files: string[], options) => setStatus(runBump(files, options)));

  root
    .command('live')
    .description('ask the DNS, mail servers and blocklists about zones; says first whom')
    .argument('<file...>', 'zone files and folders of them')
    .option('--only <groups>', 'some kinds of checks, with commas between them: names, served, mail, blocklists, …')
    .option('--as-if-published', 'mail and policies as they will be: the zones here answer first')
    .option('--resolver <address>', 'the resolver to ask, such as 192.0.2.1 or [2001:db8::1]:5353')
    .option('--origin <name>', "the zone's name; with one file only")
    .option('--config <file>', 'settings; default: .zonesmith.json in the workspace')
    .option('--workspace <dir>', 'the folder whose server configurations belong to the zones')
    .addOption(new Option('--format <format>', 'how results are written').choices(['text', 'json']).default('text'))
    .addOption(
      new Option('--fail-on <verdict>', 'exit with 1 from this verdict on')
        .choices(['fail', 'warn', 'cannot-tell'])
        .default('fail'),
    )
    .action(async (files: string[], options) => {
      const { runLive } = await import('./live.ts');
      setStatus(await runLive(files, options));
    });

  root
    .command('rules')
    .description('list all rules')
    .addOption(new Option('--format <format>', 'how they are written').choices(['text', 'json']).default('text'))
    .action((options) => setStatus(runRulesList(options)));

  root
    .command('explain')
    .description('explain a rule')
    .argument('<code>', 'the code in brackets behind a finding')
    .action((code: string) => setStatus(runExplain(code)));

  root
    .command('lsp')
    .description('start the language server, for editors')
    .option('--stdio', 'over standard input and output; it knows no other way')
    .action(() => runLsp());

  return root;
}

function readTime(text: string): number {
  const seconds = /^\d+$/.test(text) ? Number(text) : Date.parse(text) / 1000;
  if (!Number.isFinite(seconds)) throw new InvalidArgumentError('It is neither a date nor a number of seconds.');
  return Math.floor(seconds);
}

function setStatus(status: number): void {
  process.exitCode = status;
}

async function main(): Promise<void> {
  try {
    await program().parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) setStatus(error.exitCode === 0 ? 0 : TROUBLE);
    else if (error instanceof Stop) complainAndStop(error.message);
    else complainAndStop(`unexpected failure: ${error instanceof Error ? error.message : String(error)}`);
  }
  closeOutput();
  // Everything is written; what is left is memory to give back, and the system does that faster.
  process.exit();
}

function complainAndStop(message: string): void {
  complain(message);
  setStatus(TROUBLE);
}

void main();
