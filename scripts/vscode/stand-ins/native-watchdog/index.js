// Stands in for the compiled native-watchdog: a child ends when the process that started it is gone.
const PARENT_IS_GONE = 87;
let watching = false;

exports.start = (pid) => {
  if (watching) return;
  watching = true;
  setInterval(() => {
    try {
      process.kill(pid, 0);
    } catch (error) {
      if (error.code === 'ESRCH') process.exit(PARENT_IS_GONE);
    }
  }, 1000).unref();
};
exports.exit = (code) => process.exit(code || 0);
