import { concat, utf8 } from '../bytes.js';
import { CENTRAL, crc32, DATE, END, FLAGS, LOCAL, VERSION } from './zip-form.js';

/** The pieces of the one ZIP of these files, in order. Files come as they stand in it; their bytes are not copied. */
export function* zipPieces(files) {
    const directory = [];
    let offset = 0;
    for (const [path, data] of files) {
        const name = utf8(path);
        const common = commonFields(name, data);
        const header = concat(four(LOCAL), common, name);
        // Comment length, disk, attributes: none.
        directory.push(four(CENTRAL), two(VERSION), common, two(0), two(0), two(0), four(0), four(offset), name);
        offset += header.length + data.length;
        yield header;
        yield data;
    }
    const entries = concat(...directory);
    const count = two(directory.length / 9);
    yield entries;
    yield concat(four(END), two(0), two(0), count, count, four(entries.length), four(offset), two(0));
}

/** The fields that the local header and the directory share, from the version needed to the extra length. */
function commonFields(name, data) {
    return concat(
        two(VERSION), two(FLAGS), two(0), two(0), two(DATE),
        four(crc32(data)), four(data.length), four(data.length), two(name.length), two(0));
}

const two = (value) => Uint8Array.of(value, value >>> 8);
const four = (value) => Uint8Array.of(value, value >>> 8, value >>> 16, value >>> 24);
