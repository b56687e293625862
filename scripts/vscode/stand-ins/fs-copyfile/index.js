// Stands in for the compiled @vscode/fs-copyfile, which can copy without copying where the file system can.
const { copyFile, cp } = require('node:fs/promises');

exports.cp = cp;
exports.copyFile = copyFile;
exports.isCloneSupported = async () => false;
exports.isCloneSupportedSync = () => false;
