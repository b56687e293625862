/** A part of a file, read into shared memory. A new thread does this first, so it needs little of the program. */
import { readSync } from 'node:fs';
import { isAscii } from '../text/decode.ts';

/** What a thread is to read: as many octets as there is room for, from an offset on. Threads share open files. */
export interface StretchRequest {
  readonly descriptor: number;
  readonly room: Uint8Array;
  readonly from: number;
}

export interface Stretch {
  /** Octets that were there. */
  readonly length: number;
  readonly isAscii: boolean;
}

/** Fills the room; a stretch that cannot be read is shorter than that. */
export function serveStretch({ descriptor, room, from }: StretchRequest): Stretch {
  let length = 0;
  try {
    for (let got = -1; got !== 0 && length < room.length; length += got) {
      got = readSync(descriptor, room, length, room.length - length, from + length);
    }
  } catch {
    return { length: 0, isAscii: false };
  }
  return { length, isAscii: isAscii(room) };
}
