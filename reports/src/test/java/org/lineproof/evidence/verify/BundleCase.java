package org.lineproof.evidence.verify;

import org.jspecify.annotations.Nullable;

/**
 * A bundle of the shared set, which every verifier has to judge alike.
 *
 * @param name says what is wrong with it
 * @param zip the bundle
 * @param pins the pin file to check it against, null for none
 * @param verdict what it comes to
 * @param words words of a step: those of the failure, or of what was left open
 */
record BundleCase(String name, byte[] zip, byte @Nullable [] pins, Verdict verdict, String words) {}
