/** A time-stamp authority (RFC 3161) on this machine, to try things out: its word has no evidential value. */
@NullMarked
package org.lineproof.deploy.launcher.timestamp;

import org.jspecify.annotations.NullMarked;
