/** A file of lines, written a megabyte at a time. */
import { closeSync, openSync, writeSync } from 'node:fs';

export interface LineFile {
  write(line: string): void;
  close(): void;
}

const BUFFER_CHARS = 1 << 20;

export function openLines(path: string): LineFile {
  const file = openSync(path, 'w');
  let buffer = '';
  const flush = (): void => {
    writeSync(file, buffer);
    buffer = '';
  };
  return {
    write(line) {
      buffer += `${line}\n`;
      if (buffer.length >= BUFFER_CHARS) flush();
    },
    close() {
      flush();
      closeSync(file);
    },
  };
}
