/**
 * The language server's parts as one script for a web worker. In the package they are modules that the programs for Node
 * share (`dist/shared-*.js` and others), and a worker knows no modules.
 */

/** Reads a file of the package's folder `dist`. */
export type ReadPart = (name: string) => Promise<string>;

/** Whatever is called so is required, perhaps later. */
const REQUIRED = /"\.\/([\w-]+\.js)"/g;

/** A script that runs the module `main` with everything that it requires. */
export async function workerScript(main: string, read: ReadPart): Promise<string> {
  const parts = new Map<string, string>();
  const waiting = [main];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (parts.has(name)) continue;
    const text = await read(name);
    parts.set(name, text);
    for (const [, other] of text.matchAll(REQUIRED)) if (other !== undefined) waiting.push(other);
  }
  const functions = [...parts].map(
    ([name, text]) => `${JSON.stringify(`./${name}`)}: function (module, exports, require) {${text}\n}`,
  );
  return `(() => {
const parts = {${functions.join(',\n')}};
const loaded = {};
const load = (name) => {
  if (loaded[name]) return loaded[name].exports;
  if (!parts[name]) throw new Error(name + ' is no part of the server');
  const module = (loaded[name] = { exports: {} });
  parts[name](module, module.exports, load);
  return module.exports;
};
load(${JSON.stringify(`./${main}`)});
})();
`;
}
