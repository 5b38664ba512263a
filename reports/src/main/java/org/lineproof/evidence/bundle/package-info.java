/** The evidence bundle {@code lineproof-bundle/v1}: one ZIP that an auditor checks without us. */
@NullMarked
package org.lineproof.evidence.bundle;

import org.jspecify.annotations.NullMarked;
