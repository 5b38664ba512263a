import { lenientText } from '../bytes.js';
import { MalformedArchive } from '../malformed.js';
import { order } from '../text.js';
import { crc32, FIRST, isPath, LOCAL, LOCAL_LENGTH, MAX_BYTES, MAX_FILES } from './zip-form.js';
import { zipPieces } from './zip-writer.js';

const CRC_AT = 14;
const SIZE_AT = 22;
const NAME_LENGTH_AT = 26;

/**
 * Reads from the first byte on, trusting no directory, and then asks that writing the files again gives the same bytes.
 * So nothing can hide between, before or behind the files, and both headers of a file agree.
 *
 * @param {Uint8Array} zip
 * @returns {Map<string, Uint8Array>} the files by path, sorted but for the one that stands first
 */
export function readZip(zip) {
    if (zip.length > MAX_BYTES) {
        throw new MalformedArchive('', `the archive has more than ${MAX_BYTES} bytes`);
    }
    const { files, end } = localFiles(zip);
    if (files.size === 0) {
        throw new MalformedArchive('', 'this is no ZIP archive of our form: it does not begin with a file');
    }
    const sorted = new Map([...files].sort(([a], [b]) => (b === FIRST) - (a === FIRST) || order(a, b)));
    requireSame(zip, sorted, end);
    return sorted;
}

function localFiles(zip) {
    const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
    const files = new Map();
    let at = 0;
    while (zip.length - at >= 4 && view.getUint32(at, true) === LOCAL) {
        if (zip.length - at < LOCAL_LENGTH) {
            throw cut(at);
        }
        const size = view.getInt32(at + SIZE_AT, true);
        const nameLength = view.getUint16(at + NAME_LENGTH_AT, true);
        const nameAt = at + LOCAL_LENGTH;
        const dataAt = nameAt + nameLength;
        if (size < 0 || dataAt + size > zip.length) {
            throw cut(at);
        }
        const name = lenientText(zip.subarray(nameAt, dataAt));
        if (!isPath(name)) {
            throw new MalformedArchive('', `the file at byte ${at} has a name that no archive of ours has`);
        }
        const data = zip.subarray(dataAt, dataAt + size);
        if (crc32(data) !== view.getUint32(at + CRC_AT, true)) {
            throw new MalformedArchive(name, 'the bytes do not have the CRC-32 of their header');
        }
        if (files.has(name) || files.size === MAX_FILES) {
            throw new MalformedArchive(name, 'stands in the archive twice, or is one file too many');
        }
        files.set(name, data);
        at = dataAt + size;
    }
    return { files, end: at };
}

function requireSame(zip, files, directory) {
    let at = 0;
    for (const piece of zipPieces(files)) {
        for (let i = 0; i < piece.length; i++) {
            if (piece[i] !== zip[at + i]) {
                const place = at + i < directory
                    ? 'in or before the header of a file, or files out of order'
                    : 'in the directory or the end record';
                throw differs(at + i, place);
            }
        }
        at += piece.length;
    }
    if (at < zip.length) {
        throw differs(at, 'bytes behind the end');
    }
}

const cut = (at) => new MalformedArchive('', `the file at byte ${at} is cut off, or its sizes are wrong`);
const differs = (at, place) =>
    new MalformedArchive('', `the ZIP differs at byte ${at} from the one form allowed: ${place}`);
