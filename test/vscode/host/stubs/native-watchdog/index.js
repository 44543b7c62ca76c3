// Plain-JS stand-in: end the extension host when the server goes away.
exports.start = (pid) => {
  setInterval(() => {
    try {
      process.kill(pid, 0);
    } catch (e) {
      if (e.code === 'ESRCH') process.reallyExit(87);
    }
  }, 2000).unref();
};
exports.exit = (code) => process.reallyExit(code || 0);
