/** Proofs about entries and logs in the forms that other tools read. */
@NullMarked
package org.lineproof.web.rest.proof;

import org.jspecify.annotations.NullMarked;
