/** Electronic seals of issued reports: entrances for timers and administrators. */
@NullMarked
package org.lineproof.reporting.boundary.seal;

import org.jspecify.annotations.NullMarked;
