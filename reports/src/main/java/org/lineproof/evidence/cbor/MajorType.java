package org.lineproof.evidence.cbor;

/** The major types of RFC 8949, section 3.1, in the order of their numbers. */
enum MajorType {
    UNSIGNED,
    NEGATIVE,
    BYTES,
    TEXT,
    ARRAY,
    MAP,
    TAG,
    SIMPLE
}
