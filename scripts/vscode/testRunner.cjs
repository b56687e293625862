// Runs inside the extension host in the place of the tests' own runner: sends what the tests print to a file that the
// launcher reads, runs them, and leaves their verdict there, too.
const { openSync, writeFileSync, writeSync } = require('node:fs');
const { Writable } = require('node:stream');
const { format } = require('node:util');

const { VSCODE_HOST_OUTPUT: output, VSCODE_HOST_TESTS: tests } = process.env;
delete process.env.VSCODE_HOST_OUTPUT;
delete process.env.VSCODE_HOST_TESTS;

const file = openSync(output, 'a');
const print = (text) => writeSync(file, text);

// VS Code has replaced both the console and the streams, and ignores who assigns to them.
const replace = (object, name, value) =>
  Object.defineProperty(object, name, { value, writable: true, configurable: true, enumerable: true });
for (const name of ['log', 'info', 'warn', 'error', 'debug']) {
  replace(console, name, (...words) => print(`${format(...words)}\n`));
}
for (const [name, fd] of Object.entries({ stdout: 1, stderr: 2 })) {
  const stream = new Writable({
    decodeStrings: false,
    write(chunk, _encoding, done) {
      print(chunk);
      done();
    },
  });
  replace(process, name, Object.assign(stream, { fd, isTTY: false }));
}

exports.run = async () => {
  try {
    await require(tests).run();
    writeFileSync(`${output}.verdict`, 'passed');
  } catch (error) {
    print(`${error?.stack ?? error}\n`);
    writeFileSync(`${output}.verdict`, 'failed');
    throw error;
  }
};
