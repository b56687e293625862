// Stands in for the compiled @vscode/spdlog: log files, without rotation.
const { appendFileSync } = require('node:fs');
const { mkdir } = require('node:fs/promises');
const { dirname } = require('node:path');

const LEVELS = ['trace', 'debug', 'info', 'warning', 'error', 'critical', 'off'];
let globalLevel = LEVELS.indexOf('info');

class Logger {
  constructor(file) {
    this.file = file;
    this.level = globalLevel;
    this.plain = false;
  }
  write(level, message) {
    if (level < this.level || !this.file) return;
    const line = this.plain ? message : `${new Date().toISOString()} [${LEVELS[level]}] ${message}\n`;
    try {
      appendFileSync(this.file, line);
    } catch {
      // The folder is gone: the run is over.
    }
  }
  getLevel() {
    return this.level;
  }
  setLevel(level) {
    this.level = level;
  }
  clearFormatters() {
    this.plain = true;
  }
  setPattern() {}
  flush() {}
  drop() {}
}
LEVELS.forEach((name, level) => {
  const method = name === 'warning' ? 'warn' : name;
  Logger.prototype[method] = function log(message) {
    this.write(level, message);
  };
});

async function createLogger(_name, file) {
  await mkdir(dirname(file), { recursive: true });
  return new Logger(file);
}

exports.version = 1;
exports.Logger = class extends Logger {
  constructor(_type, _name, file) {
    super(file);
  }
};
exports.setLevel = (level) => {
  globalLevel = level;
};
exports.setFlushOn = () => {};
exports.createRotatingLogger = createLogger;
exports.createAsyncRotatingLogger = createLogger;
