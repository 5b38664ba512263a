/** Whom a seal may lead to, and where is said that a certificate was revoked. */
@NullMarked
package org.lineproof.reporting.seal.trust;

import org.jspecify.annotations.NullMarked;
