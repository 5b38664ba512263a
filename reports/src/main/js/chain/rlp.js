/**
 * Recursive Length Prefix encoding (Ethereum yellow paper, appendix B): byte strings are Uint8Arrays, lists are arrays.
 * Whatever is accepted encodes to the same bytes again.
 */
import { concat, hex } from '../bytes.js';
import { MalformedRlp } from '../malformed.js';

/** What one item may take at most, in bytes. */
export const MAX_BYTES = 1 << 20;

const MAX_DEPTH = 8;
const MAX_SHORT = 55;
/** Lengths of more bytes than this are beyond the most bytes of an item. */
const MAX_LENGTH_BYTES = 3;
const STRING = 0x80;
const LIST = 0xc0;
const WORD = 32;
const LONG_BITS = 63n;

/** Reads exactly one item in its shortest form. */
export function parseRlp(bytes) {
    if (bytes.length > MAX_BYTES) {
        throw new MalformedRlp(`an item has at most ${MAX_BYTES} bytes, this one has ${bytes.length}`);
    }
    const reader = new Reader(bytes);
    const item = reader.item(bytes.length, 0);
    if (reader.at !== bytes.length) {
        throw new MalformedRlp(`${bytes.length - reader.at} bytes follow the item`);
    }
    return item;
}

/** Reads one item that is a list. */
export function parseList(bytes) {
    const item = parseRlp(bytes);
    if (Array.isArray(item)) {
        return item;
    }
    throw new MalformedRlp('a byte string stands where a list is due');
}

/** The one encoding of an item. */
export function encodeRlp(item) {
    if (Array.isArray(item)) {
        const payload = concat(...item.map(encodeRlp));
        return concat(prefix(LIST, payload.length), payload);
    }
    return item.length === 1 && item[0] < STRING ? item : concat(prefix(STRING, item.length), item);
}

/** A number's shortest big-endian form. */
export function shortest(number) {
    const digits = number === 0n ? '' : number.toString(16);
    const even = digits.length % 2 === 0 ? digits : `0${digits}`;
    return Uint8Array.from(even.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

function prefix(base, length) {
    if (length <= MAX_SHORT) {
        return Uint8Array.of(base + length);
    }
    const size = shortest(BigInt(length));
    return concat(Uint8Array.of(base + MAX_SHORT + size.length), size);
}

class Reader {
    constructor(bytes) {
        this.bytes = bytes;
        this.at = 0;
    }

    item(end, depth) {
        if (this.at >= end) {
            throw new MalformedRlp(`ends at byte ${this.at} where an item is due`);
        }
        const first = this.bytes[this.at++];
        if (first < STRING) {
            return Uint8Array.of(first);
        }
        return first < LIST ? this.string(this.length(first - STRING, end)) : this.list(this.length(first - LIST, end), depth);
    }

    length(short, end) {
        const length = short <= MAX_SHORT ? short : this.longLength(short - MAX_SHORT, end);
        if (length > end - this.at) {
            throw new MalformedRlp(`at byte ${this.at} an item of ${length} bytes does not fit into what is left`);
        }
        return length;
    }

    longLength(size, end) {
        if (size > MAX_LENGTH_BYTES || size > end - this.at) {
            throw new MalformedRlp(`at byte ${this.at} a length of ${size} bytes is too long`);
        }
        let length = 0;
        for (let i = 0; i < size; i++) {
            length = length << 8 | this.bytes[this.at++];
        }
        if (length <= MAX_SHORT || length >>> 8 * (size - 1) === 0) {
            throw new MalformedRlp(`at byte ${this.at} a length is not in its shortest form`);
        }
        return length;
    }

    string(length) {
        if (length === 1 && this.bytes[this.at] < STRING) {
            throw new MalformedRlp(`at byte ${this.at} a single byte is not in its shortest form`);
        }
        this.at += length;
        return this.bytes.slice(this.at - length, this.at);
    }

    list(length, depth) {
        if (depth === MAX_DEPTH) {
            throw new MalformedRlp(`lists are nested deeper than ${MAX_DEPTH}`);
        }
        const end = this.at + length;
        const items = [];
        while (this.at < end) {
            items.push(this.item(end, depth + 1));
        }
        return items;
    }
}

/** The items of a list, read one by one; what has another shape is refused by name. */
export class Fields {
    constructor(of, items, least, most) {
        if (items.length < least || items.length > most) {
            const expected = least === most ? least : `${least} to ${most}`;
            throw new MalformedRlp(`${of} has ${items.length} fields, expected ${expected}`);
        }
        this.of = of;
        this.items = items;
    }

    /** A byte string, of this length if one is given. */
    bytes(index, name, length = undefined) {
        const bytes = this.items[index];
        if (Array.isArray(bytes)) {
            throw this.refusal(name, 'a list where a byte string is due');
        }
        if (length !== undefined && bytes.length !== length) {
            throw this.refusal(name, `${bytes.length} bytes where ${length} are due`);
        }
        return bytes;
    }

    /** 32 bytes. */
    word(index, name) {
        return this.bytes(index, name, WORD);
    }

    /** A number of at most 256 bits in its shortest form. */
    scalar(index, name) {
        const bytes = this.bytes(index, name);
        if (bytes.length > WORD || bytes[0] === 0) {
            throw this.refusal(name, 'not a number of at most 32 bytes in its shortest form');
        }
        return bytes.length === 0 ? 0n : BigInt(`0x${hex(bytes)}`);
    }

    /** A number below 2^63. */
    integer(index, name) {
        const scalar = this.scalar(index, name);
        if (scalar >> LONG_BITS !== 0n) {
            throw this.refusal(name, 'a number below 2^63 is due');
        }
        return scalar;
    }

    list(index, name) {
        if (Array.isArray(this.items[index])) {
            return this.items[index];
        }
        throw this.refusal(name, 'a byte string where a list is due');
    }

    refusal(name, reason) {
        return new MalformedRlp(`${this.of} ${name}: ${reason}`);
    }
}
