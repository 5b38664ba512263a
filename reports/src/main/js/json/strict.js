/**
 * Reads JSON in the one way two readers cannot understand differently: no duplicate members, nothing after the value,
 * no integers beyond 2^53 - 1, no numbers that overflow, no bad UTF-8, no lone surrogates, at most 64 levels. Objects
 * become Maps, integers numbers, other numbers {@link Decimal}s.
 */
import { strictText } from '../bytes.js';
import { MalformedJson } from '../malformed.js';

/** The largest integer that every JSON reader keeps exactly: 2^53 - 1. */
export const MAX_INTEGER = Number.MAX_SAFE_INTEGER;

const MAX_DEPTH = 64;
const MAX_DIGITS = 64;
const MAX_NAME = 50_000;
const NUMBER = /-?(0|[1-9][0-9]*)(?:\.([0-9]+))?(?:[eE][+-]?([0-9]+))?/y;
const BLANK = /[ \t\n\r]*/y;
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const ESCAPES = { '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
const WORDS = [['true', true], ['false', false], ['null', null]];

/** A number with a fraction or an exponent: never an integer, whatever its value. */
export class Decimal {
    constructor(value) {
        this.value = value;
    }
}

/**
 * One JSON value of any kind.
 *
 * @param {Uint8Array} bytes the document
 * @param {number} maxBytes the most bytes accepted
 */
export function parse(bytes, maxBytes) {
    if (bytes.length > maxBytes) {
        throw new MalformedJson('', `more than ${maxBytes} bytes`);
    }
    let text;
    try {
        text = strictText(bytes);
    } catch {
        throw new MalformedJson('', 'not valid UTF-8');
    }
    const value = new Reader(text).document();
    check(value, '');
    return value;
}

/** As {@link parse}, for a document that has to be a JSON object. */
export function parseObject(bytes, maxBytes) {
    const value = parse(bytes, maxBytes);
    if (value instanceof Map) {
        return value;
    }
    throw new MalformedJson('', 'expected a JSON object');
}

class Reader {
    constructor(text) {
        this.text = text;
        this.at = 0;
        this.depth = 0;
    }

    document() {
        this.match(BLANK);
        if (this.at === this.text.length) {
            throw new MalformedJson('', 'empty; expected JSON');
        }
        const value = this.value();
        this.match(BLANK);
        if (this.at < this.text.length) {
            throw this.fault();
        }
        return value;
    }

    value() {
        switch (this.text[this.at]) {
            case '{': return this.nested(() => this.object());
            case '[': return this.nested(() => this.array());
            case '"': return this.string();
            default: return this.word();
        }
    }

    nested(read) {
        if (++this.depth > MAX_DEPTH) {
            throw new MalformedJson('', `nested deeper than ${MAX_DEPTH} levels`);
        }
        this.at++;
        this.match(BLANK);
        const value = read();
        this.depth--;
        return value;
    }

    object() {
        const members = new Map();
        for (let more = !this.take('}'); more; more = this.separator('}')) {
            if (this.text[this.at] !== '"') {
                throw this.fault();
            }
            const name = this.string();
            if (name.length > MAX_NAME) {
                throw this.fault();
            }
            if (members.has(name)) {
                throw this.fault('a member stands twice in one object');
            }
            this.match(BLANK);
            this.require(':');
            this.match(BLANK);
            members.set(name, this.value());
        }
        return members;
    }

    array() {
        const elements = [];
        for (let more = !this.take(']'); more; more = this.separator(']')) {
            elements.push(this.value());
        }
        return elements;
    }

    /** Whether another member or element follows; takes the comma or the closing bracket. */
    separator(close) {
        this.match(BLANK);
        if (this.take(close)) {
            return false;
        }
        this.require(',');
        this.match(BLANK);
        return true;
    }

    string() {
        this.at++;
        let text = this.match(PLAIN);
        while (!this.take('"')) {
            this.require('\\');
            text += this.escape() + this.match(PLAIN);
        }
        return text;
    }

    escape() {
        const escape = this.text[this.at++];
        if (escape === 'u') {
            const digits = this.text.slice(this.at, this.at + 4);
            if (!/^[0-9a-fA-F]{4}$/.test(digits)) {
                throw this.fault();
            }
            this.at += 4;
            return String.fromCharCode(parseInt(digits, 16));
        }
        if (!Object.hasOwn(ESCAPES, escape ?? '')) {
            throw this.fault();
        }
        return ESCAPES[escape];
    }

    word() {
        const start = this.at;
        let value;
        const known = WORDS.find(([word]) => this.text.startsWith(word, start));
        if (known) {
            this.at += known[0].length;
            value = known[1];
        } else {
            value = this.number();
        }
        // A word or a number ends where white space or punctuation begins.
        if (this.at < this.text.length && !' \t\n\r,]}'.includes(this.text[this.at])) {
            throw this.fault();
        }
        return value;
    }

    number() {
        NUMBER.lastIndex = this.at;
        const [digits, whole, fraction, exponent] = NUMBER.exec(this.text) ?? [];
        if (digits === undefined || whole.length + (fraction ?? '').length + (exponent ?? '').length > MAX_DIGITS) {
            throw this.fault();
        }
        this.at += digits.length;
        const value = Number(digits);
        return fraction === undefined && exponent === undefined ? value + 0 : new Decimal(value);
    }

    match(pattern) {
        pattern.lastIndex = this.at;
        const [matched] = pattern.exec(this.text);
        this.at += matched.length;
        return matched;
    }

    take(char) {
        if (this.text[this.at] === char) {
            this.at++;
            return true;
        }
        return false;
    }

    require(char) {
        if (!this.take(char)) {
            throw this.fault();
        }
    }

    fault(reason = 'not well-formed JSON') {
        const before = this.text.slice(0, this.at).split('\n');
        return new MalformedJson('', `${reason} (line ${before.length}, column ${before.at(-1).length + 1})`);
    }
}

function check(value, at) {
    if (value instanceof Map) {
        for (const [name, member] of value) {
            checkText(name, at);
            check(member, `${at}/${name}`);
        }
    } else if (Array.isArray(value)) {
        value.forEach((element, i) => check(element, `${at}/${i}`));
    } else if (typeof value === 'string') {
        checkText(value, at);
    } else if (typeof value === 'number' && Math.abs(value) > MAX_INTEGER) {
        throw new MalformedJson(at, 'an integer beyond 2^53 - 1; send it as a string');
    } else if (value instanceof Decimal && !Number.isFinite(value.value)) {
        throw new MalformedJson(at, 'a number too large for a double');
    }
}

function checkText(text, at) {
    if (/\p{Surrogate}/u.test(text)) {
        throw new MalformedJson(at, 'a lone surrogate is no character');
    }
}
