/**
 * Files out of a ZIP archive that may be hostile.
 *
 * The list of entries at the archive's end is believed for names and places only. What an entry unpacks to is bounded
 * while it is unpacked, whatever size it declares; so is the sum over all of them.
 *
 * Limits. No encryption, no archives in several parts, no ZIP64: no word processor writes a resume so.
 */
import { inflateRawSync } from 'node:zlib';

const END_MARK = 0x06054b50;
const ENTRY_MARK = 0x02014b50;
const LOCAL_MARK = 0x04034b50;
const END_BYTES = 22;
const COMMENT_MAX = 0xffff;
const STORED = 0;
const DEFLATED = 8;

const ENTRIES_MAX = 2_000;
const ENTRY_BYTES_MAX = 16 * 1024 * 1024;
const TOTAL_BYTES_MAX = 48 * 1024 * 1024;

interface Entry {
  method: number;
  size: number;
  at: number;
}

/** An archive whose members are unpacked when asked for. */
export class Archive {
  private readonly bytes: Buffer;
  private readonly entries: ReadonlyMap<string, Entry>;
  private left = TOTAL_BYTES_MAX;

  /** @throws Error where the bytes are no archive */
  constructor(bytes: Buffer) {
    this.bytes = bytes;
    this.entries = readEntries(bytes);
  }

  get names(): string[] {
    return [...this.entries.keys()];
  }

  /** A member's text; undefined where there is none of that name. @throws Error where it is damaged or too large */
  text(name: string): string | undefined {
    const entry = this.entries.get(name);
    if (entry === undefined) return undefined;
    const { bytes } = this;
    if (bytes.readUInt32LE(entry.at) !== LOCAL_MARK) throw new Error(`the archive is damaged at ${name}`);
    const from = entry.at + 30 + bytes.readUInt16LE(entry.at + 26) + bytes.readUInt16LE(entry.at + 28);
    const packed = bytes.subarray(from, from + entry.size);
    const unpacked = this.unpack(name, entry.method, packed);
    this.left -= unpacked.length;
    return new TextDecoder(unpacked[0] === 0xff || unpacked[0] === 0xfe ? 'utf-16' : 'utf-8').decode(unpacked);
  }

  private unpack(name: string, method: number, packed: Buffer): Buffer {
    const most = Math.min(ENTRY_BYTES_MAX, this.left);
    if (method === STORED && packed.length <= most) return packed;
    if (method !== DEFLATED) throw new Error(`${name} is packed in a way that is not read (encrypted, or too large)`);
    try {
      return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
    } catch (error) {
      const tooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
      throw new Error(tooLarge ? `${name} unpacks to more than a resume holds` : `the archive is damaged at ${name}`);
    }
  }
}

function readEntries(bytes: Buffer): Map<string, Entry> {
  const end = endAt(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > ENTRIES_MAX) throw new Error(`the archive has ${count} entries, more than a document`);
  const entries = new Map<string, Entry>();
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY_MARK) throw new Error('the archive is damaged');
    const nameLength = bytes.readUInt16LE(at + 28);
    const encrypted = (bytes.readUInt16LE(at + 8) & 1) === 1;
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const entry: Entry = {
      method: encrypted ? -1 : bytes.readUInt16LE(at + 10),
      size: bytes.readUInt32LE(at + 20),
      at: bytes.readUInt32LE(at + 42),
    };
    if (entry.at + 30 > bytes.length) throw new Error('the archive is damaged');
    entries.set(name, entry);
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function endAt(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - END_BYTES - COMMENT_MAX);
  for (let at = bytes.length - END_BYTES; at >= lowest; at--) {
    if (bytes.readUInt32LE(at) === END_MARK) return at;
  }
  throw new Error('the archive is cut off');
}
