package org.lineproof.transparency.entity.witness;

import java.time.Instant;

/**
 * A witness that cosigned.
 *
 * @param name of its key
 * @param operator as listed
 * @param size of the checkpoint
 * @param at the time that the cosignature states
 */
public record Cosigner(String name, String operator, long size, Instant at) {}
