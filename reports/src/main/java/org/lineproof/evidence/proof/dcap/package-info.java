/**
 * Quotes of Intel SGX and TDX (Intel "ECDSA Quote Library API" and "TDX DCAP Quote Library", quote versions 3 and 4), and the
 * collateral with which their platform's state is judged.
 */
@NullMarked
package org.lineproof.evidence.proof.dcap;

import org.jspecify.annotations.NullMarked;
