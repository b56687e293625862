/** A large file read into shared memory by two threads, a half each. */
import { closeSync, fstatSync, openSync } from 'node:fs';
import { decoded } from '../text/decode.ts';
import { SHARED_MEMORY } from '../text/memory.ts';
import { decodeFile, type ZoneFile } from '../zone/files.ts';
import { readInput } from './input.ts';
import { type Stretch, serveStretch } from './stretch.ts';
import type { Thread } from './thread.ts';

export interface SharedFile {
  readonly bytes: Uint8Array;
  readonly file: ZoneFile;
}

/** `name`: what the file is called in findings. A message when it cannot be read. */
export async function readShared(path: string, name: string, thread: Thread): Promise<SharedFile | string> {
  const octets = await readHalves(path, thread);
  if (octets) {
    const { bytes, isAscii } = octets;
    return { bytes, file: isAscii ? { path: name, ...decoded(bytes) } : decodeFile(name, bytes) };
  }
  // Says what is wrong, or reads what has no size beforehand.
  const bytes = readInput(path);
  return typeof bytes === 'string' ? bytes : { bytes, file: decodeFile(name, bytes) };
}

/** Undefined: it cannot be read so. */
async function readHalves(path: string, thread: Thread): Promise<{ bytes: Uint8Array; isAscii: boolean } | undefined> {
  try {
    const descriptor = openSync(path, 'r');
    try {
      const bytes = SHARED_MEMORY.uint8(fstatSync(descriptor).size);
      const middle = bytes.length >> 1;
      const rest = thread.ask<Stretch>({ stretch: { descriptor, room: bytes.subarray(middle), from: middle } });
      const first = serveStretch({ descriptor, room: bytes.subarray(0, middle), from: 0 });
      const second = await rest;
      const isComplete = first.length + second.length === bytes.length;
      return isComplete ? { bytes, isAscii: first.isAscii && second.isAscii } : undefined;
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return undefined;
  }
}
