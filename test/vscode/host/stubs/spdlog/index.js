// Plain-JS stand-in for the native logger of the VS Code server (no compiler needed).
const fs = require('node:fs');
const path = require('node:path');
const NAMES = ['trace', 'debug', 'info', 'warning', 'error', 'critical', 'off'];
class Logger {
  constructor(_type, _name, file) {
    this.file = file;
    this.level = 2;
    this.raw = false;
    fs.mkdirSync(path.dirname(file), { recursive: true });
  }
  getLevel() {
    return this.level;
  }
  setLevel(l) {
    this.level = l;
  }
  setPattern() {
    this.raw = false;
  }
  clearFormatters() {
    this.raw = true;
  }
  flush() {}
  drop() {}
  write(l, m) {
    if (l >= this.level)
      try {
        fs.appendFileSync(this.file, this.raw ? m : `${new Date().toISOString()} [${NAMES[l]}] ${m}\n`);
      } catch {}
  }
  trace(m) {
    this.write(0, m);
  }
  debug(m) {
    this.write(1, m);
  }
  info(m) {
    this.write(2, m);
  }
  warn(m) {
    this.write(3, m);
  }
  error(m) {
    this.write(4, m);
  }
  critical(m) {
    this.write(5, m);
  }
}
exports.version = 11100;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = async (n, f) => new Logger('rotating', n, f);
exports.createAsyncRotatingLogger = async (n, f) => new Logger('rotating_async', n, f);
