/** Proofs in the report: verified again from the logs alone, so that the same cut gives the same words. */
@NullMarked
package org.lineproof.reporting.control.r01.proof;

import org.jspecify.annotations.NullMarked;
