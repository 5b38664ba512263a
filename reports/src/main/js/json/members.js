import { MalformedJson, Refused } from '../malformed.js';
import { MAX_INTEGER } from './strict.js';

/** The members of one JSON object, read one by one; what is missing, of another type or unknown is refused by name. */
export class Members {
    /**
     * @param node the object
     * @param {string} at put before a member's name in a refusal; empty for the document itself
     */
    constructor(node, at) {
        if (!(node instanceof Map)) {
            throw new MalformedJson(at, 'expected a JSON object');
        }
        this.node = node;
        this.at = at;
    }

    /** Refuses any member that is not named here. */
    only(...names) {
        const unknown = [...this.node.keys()].filter((name) => !names.includes(name)).sort();
        if (unknown.length > 0) {
            throw this.refusal(unknown[0], 'is not a member of this format');
        }
        return this;
    }

    /** A string that is not empty. */
    text(name) {
        const value = this.node.get(name);
        if (typeof value !== 'string' || value === '') {
            throw this.refusal(name, 'expected a string that is not empty');
        }
        return value;
    }

    /** As {@link text}, undefined when the member is absent or JSON null. */
    optionalText(name) {
        return this.has(name) ? this.text(name) : undefined;
    }

    /** true or false. */
    truth(name) {
        const value = this.node.get(name);
        if (typeof value !== 'boolean') {
            throw this.refusal(name, 'expected true or false');
        }
        return value;
    }

    /** An integer between min and 2^53 - 1. */
    integer(name, min) {
        const value = this.node.get(name);
        if (typeof value !== 'number' || value < min || value > MAX_INTEGER) {
            throw this.refusal(name, `expected an integer of at least ${min}`);
        }
        return value;
    }

    /** The string of this member as a value. */
    read(name, reader) {
        return this.refusing(name, reader, this.text(name));
    }

    /** The strings of an array, each as a value. */
    readAll(name, reader) {
        return this.list(name).map((element) => {
            if (typeof element !== 'string') {
                throw this.refusal(name, 'expected an array of strings');
            }
            return this.refusing(name, reader, element);
        });
    }

    /** The elements of an array. */
    list(name) {
        const value = this.node.get(name);
        if (!Array.isArray(value)) {
            throw this.refusal(name, 'expected an array');
        }
        return value;
    }

    /** The members of an object within. */
    object(name) {
        return new Members(this.node.get(name), this.path(name));
    }

    /** Whether the member is there and not JSON null. */
    has(name) {
        return (this.node.get(name) ?? null) !== null;
    }

    /** A refusal that names a member of this object. */
    refusal(name, reason) {
        return new MalformedJson(this.path(name), reason);
    }

    refusing(name, reader, value) {
        try {
            return reader(value);
        } catch (e) {
            throw e instanceof Refused ? this.refusal(name, e.message) : e;
        }
    }

    path(name) {
        return this.at === '' ? name : `${this.at}.${name}`;
    }
}
