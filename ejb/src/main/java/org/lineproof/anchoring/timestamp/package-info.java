/** The time-stamp authority (RFC 3161): asked over HTTP, and believed only what a verifier would believe. */
@NullMarked
package org.lineproof.anchoring.timestamp;

import org.jspecify.annotations.NullMarked;
