package org.lineproof.transparency.entity.audit;

import org.lineproof.evidence.digest.Hash;

/**
 * Somebody's statement that the first entries of a log have a root.
 *
 * @param size number of entries
 * @param root RFC 9162 root over them
 * @param ifOther what it is if they have another root
 * @param claimant who says so, as the subject of a sentence
 */
public record ClaimedHead(long size, Hash root, Fault ifOther, String claimant) {}
