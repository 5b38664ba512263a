/** Input that is not what a format asks for. Names the member and says what would be right. */
export class MalformedJson extends Error {
    /**
     * @param {string} field the member's name or path, empty for the document as a whole
     * @param {string} reason what is wrong and what is expected
     */
    constructor(field, reason) {
        super(field === '' ? reason : `${field}: ${reason}`);
        this.field = field;
        this.reason = reason;
    }
}

/** Text that is no signed note, or a note whose text is not what was expected. */
export class MalformedNote extends Error {}

/** Bytes that are no archive in our strict form; `file` is empty for the archive as a whole. */
export class MalformedArchive extends Error {
    constructor(file, reason) {
        super(reason);
        this.file = file;
    }
}

/** A file of a bundle that is not what the format asks for. */
export class MalformedBundle extends Error {
    constructor(file, reason) {
        super(reason);
        this.file = file;
    }
}

/** Parts of a container that are not what the format asks for. */
export class MalformedContainer extends Error {}

/** A value that a constructor refuses; the reader of the format says where it stood. */
export class Refused extends Error {}

/** Bytes that are not what Recursive Length Prefix encoding, or a record in it, looks like. */
export class MalformedRlp extends Error {}

/** Nodes of a trie that do not lead from a root to a value. */
export class BrokenProof extends Error {}

/** Something on the way from a seal to a head does not hold. */
export class RefusedProof extends Error {}
