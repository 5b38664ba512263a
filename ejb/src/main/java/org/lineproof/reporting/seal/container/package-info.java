/** Evidence bundles as ASiC-E containers with CAdES: what makes the signature, and what verifiers pin of it (ADR 0035). */
@NullMarked
package org.lineproof.reporting.seal.container;

import org.jspecify.annotations.NullMarked;
